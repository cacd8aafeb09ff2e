/** The catalogue of procedures: what is asked, what is needed, and the limits that decisions set. */
@NullMarked
package jp.madoguchi.procedures;

import org.jspecify.annotations.NullMarked;
