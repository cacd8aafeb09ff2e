package jp.madoguchi.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk decided on one task.
 *
 * @param message the clerk's words: to the resident, or a reason or note for the file
 * @param days open days that were granted, when the decision granted any
 * @param until the day on which a hold ends
 */
public record DeskDecision(
        String reference,
        String taskId,
        String taskKey,
        String outcome,
        @Nullable String message,
        @Nullable Integer days,
        @Nullable LocalDate until,
        String clerk,
        Instant decidedAt) {}
