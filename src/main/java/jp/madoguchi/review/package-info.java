/** 審査: what the reviewing desk decides, and the questions it asks. */
@NullMarked
package jp.madoguchi.review;

import org.jspecify.annotations.NullMarked;
