/** 発送: the envelope on its way. */
@NullMarked
package jp.madoguchi.dispatch;

import org.jspecify.annotations.NullMarked;
