/** The clerks' desk in Tasklist: case card, decisions, printed sheets. */
@NullMarked
package jp.madoguchi.desk;

import org.jspecify.annotations.NullMarked;
