/** The record of what happened to a case and who looked at it. */
@NullMarked
package jp.madoguchi.audit;

import org.jspecify.annotations.NullMarked;
