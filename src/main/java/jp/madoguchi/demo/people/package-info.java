/** The rehearsal's staff, whose passwords everybody knows. */
@NullMarked
package jp.madoguchi.demo.people;

import org.jspecify.annotations.NullMarked;
