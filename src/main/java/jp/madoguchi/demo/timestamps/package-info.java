/** The rehearsal's time stamp authority. */
@NullMarked
package jp.madoguchi.demo.timestamps;

import org.jspecify.annotations.NullMarked;
