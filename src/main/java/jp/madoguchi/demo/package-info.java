/** The rehearsal world: everything outside the product that a newcomer needs to play all parts. */
@NullMarked
package jp.madoguchi.demo;

import org.jspecify.annotations.NullMarked;
