/** The case: one application from its draft to its end. */
@NullMarked
package jp.madoguchi.applications;

import org.jspecify.annotations.NullMarked;
