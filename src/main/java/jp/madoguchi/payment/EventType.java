package jp.madoguchi.payment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of events that we act on: what is subscribed to, asked for and read is this one list. */
enum EventType {
    CARD_PAGE_LEFT("checkout.session.completed"),
    SUCCEEDED("payment_intent.succeeded"),
    FAILED("payment_intent.payment_failed"),
    PROCESSING("payment_intent.processing"),
    ACTION_REQUIRED("payment_intent.requires_action"),
    CANCELED("payment_intent.canceled"),
    REFUND_CREATED("refund.created"),
    REFUND_UPDATED("refund.updated"),
    REFUND_FAILED("refund.failed"),
    DISPUTE_CREATED("charge.dispute.created"),
    DISPUTE_CLOSED("charge.dispute.closed");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** Stripe's word for it. */
    String word() {
        return word;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(EventType::word).toList();
    }

    /** @param word Stripe's; empty for what we do not act on */
    static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
