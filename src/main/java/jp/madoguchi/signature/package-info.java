/** 電子署名: what the phone signs, whether a received signature holds, and who made it. */
@NullMarked
package jp.madoguchi.signature;

import org.jspecify.annotations.NullMarked;
