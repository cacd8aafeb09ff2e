package jp.madoguchi.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A refund as one clerk drafts it, for another one to decide.
 *
 * @param amount yen
 * @param reason for the file
 * @param transferredOn the day, Japan date, on which it was given back past the provider; null for the card
 */
record Draft(int amount, String reason, @Nullable LocalDate transferredOn, String clerk) {}
