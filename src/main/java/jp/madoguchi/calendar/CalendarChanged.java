package jp.madoguchi.calendar;

import java.util.List;

/**
 * The open days changed and these timers moved with them; published in the transaction of the change, so that features
 * can move the dates that they have stored.
 */
public record CalendarChanged(List<MovedTimer> moved) {}
