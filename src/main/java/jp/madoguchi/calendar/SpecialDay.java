package jp.madoguchi.calendar;

import java.time.LocalDate;

/**
 * A day on which the city departs from the rule.
 *
 * @param open true: opened although the rule says closed; false: closed although the rule says open
 * @param reason as residents may read it, e.g. 台風による臨時閉庁
 */
public record SpecialDay(LocalDate day, boolean open, String reason) {}
