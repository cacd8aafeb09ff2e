package jp.madoguchi.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope as it left.
 *
 * @param deliveryMethod as the applicant chose it, in words
 * @param trackingNumber お問い合わせ番号, for methods that have one
 */
record Dispatch(String deliveryMethod, @Nullable String trackingNumber, String clerk, Instant dispatchedAt) {}
