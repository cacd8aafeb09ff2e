/** Madoguchi (窓口): certificates applied for online and received by post. */
@NullMarked
package jp.madoguchi;

import org.jspecify.annotations.NullMarked;
