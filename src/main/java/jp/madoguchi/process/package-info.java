/** The engine's vocabulary: names, typed variables, the one clock, deployment and conformance of models. */
@NullMarked
package jp.madoguchi.process;

import org.jspecify.annotations.NullMarked;
