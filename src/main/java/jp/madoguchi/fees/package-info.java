/** What a certificate and its postage cost. */
@NullMarked
package jp.madoguchi.fees;

import org.jspecify.annotations.NullMarked;
