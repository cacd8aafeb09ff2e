/** Models on their way into the engine: read, checked for conformance, deployed when they changed. */
@NullMarked
package jp.madoguchi.process.models;

import org.jspecify.annotations.NullMarked;
