/** Test My Number Cards of an authority of our own: toys that are checked as strictly as the real ones. */
@NullMarked
package jp.madoguchi.demo.cards;

import org.jspecify.annotations.NullMarked;
