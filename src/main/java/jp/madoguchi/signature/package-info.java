/** The My Number Card signature: what is signed, how it is checked, what is kept. */
@NullMarked
package jp.madoguchi.signature;

import org.jspecify.annotations.NullMarked;
