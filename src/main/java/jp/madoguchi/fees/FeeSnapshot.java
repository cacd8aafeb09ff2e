package jp.madoguchi.fees;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fee as it was approved; it never changes afterwards, whatever the price lists say.
 *
 * @param fee with the adjustment as its last line
 * @param adjustment signed yen that a clerk added, 0 for none
 * @param adjustmentReason why; null without an adjustment
 */
public record FeeSnapshot(Fee fee, int adjustment, @Nullable String adjustmentReason, Instant fixedAt) {}
