package jp.madoguchi.calendar;

import java.util.List;

/**
 * These timers of waiting cases moved; published in the transaction of what moved them, so that features can move the
 * dates that they have stored.
 */
public record TimersMoved(List<MovedTimer> moved) {}
