package jp.madoguchi.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as the clerk who asks for it may see it.
 *
 * @param key the element id in the model
 * @param reference the 受付番号 of its case; null for a task that belongs to none
 * @param due until when the desk shall decide; null when the model does not say
 * @param assignee who took it
 * @param waitsForClerk whether it waits for a group of the clerk who asks, or for that clerk by name
 */
record FoundTask(
        String id,
        String key,
        @Nullable String reference,
        @Nullable Instant due,
        @Nullable String assignee,
        boolean waitsForClerk) {}
