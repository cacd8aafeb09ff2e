/** The time machine: a fortnight of office life in a minute. */
@NullMarked
package jp.madoguchi.demo.clock;

import org.jspecify.annotations.NullMarked;
