/** Mails to residents: ordered with the fact they tell, sent right after it. */
@NullMarked
package jp.madoguchi.mail;

import org.jspecify.annotations.NullMarked;
