/** Tests of the models themselves and of their way into the engine. */
@NullMarked
package jp.madoguchi.process.models;

import org.jspecify.annotations.NullMarked;
