/** Proof that a mail address belongs to the resident. */
@NullMarked
package jp.madoguchi.verification;

import org.jspecify.annotations.NullMarked;
