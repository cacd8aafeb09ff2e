/** Open days of the city hall, and every date that is counted in them. */
@NullMarked
package jp.madoguchi.calendar;

import org.jspecify.annotations.NullMarked;
