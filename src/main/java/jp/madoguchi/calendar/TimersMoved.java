package jp.madoguchi.calendar;

import java.util.List;

/**
 * These timers of waiting cases moved; published in the transaction of what moved them, so that features can move the
 * dates that they have stored.
 *
 * @param by a clerk's user id or {@link jp.madoguchi.audit.AuditLog#SYSTEM}
 */
public record TimersMoved(List<MovedTimer> moved, String by) {}
