package jp.madoguchi.calendar;

import java.time.OffsetDateTime;

/**
 * A deadline of a waiting case, or the due date of a desk task, that a change of the calendar moved.
 *
 * @param reference 受付番号
 * @param activity the id of the timer or the task in the model
 * @param name as the diagram names it, e.g. 支払期限
 * @param from before the change, Japan time
 * @param to now
 */
public record MovedTimer(String reference, String activity, String name, OffsetDateTime from, OffsetDateTime to) {}
