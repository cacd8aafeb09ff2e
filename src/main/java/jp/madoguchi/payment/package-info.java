/** Card payment: one charge per request, and the truth about it. */
@NullMarked
package jp.madoguchi.payment;

import org.jspecify.annotations.NullMarked;
