/** Who may see which application: one-use links and resident sessions. */
@NullMarked
package jp.madoguchi.access;

import org.jspecify.annotations.NullMarked;
