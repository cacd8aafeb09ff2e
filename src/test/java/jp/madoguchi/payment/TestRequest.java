package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment request of 410 yen, as far as a test cares. */
record TestRequest(
        Instant cutOff,
        @Nullable String sessionId,
        @Nullable String intentId,
        @Nullable Instant closedAt) {

    static final int ID = 7;
    static final String REFERENCE = "AAAAA-AAAAA";

    static TestRequest until(Instant cutOff) {
        return new TestRequest(cutOff, null, null, null);
    }

    TestRequest at(@Nullable String session, @Nullable String intent) {
        return new TestRequest(cutOff, session, intent, closedAt);
    }

    TestRequest closed(@Nullable Instant at) {
        return new TestRequest(cutOff, sessionId, intentId, at);
    }

    Payment payment() {
        return new Payment(
                ID,
                REFERENCE,
                1,
                Facts.ASKED,
                Instant.EPOCH,
                LocalDate.EPOCH,
                cutOff,
                null,
                sessionId,
                null,
                null,
                null,
                intentId,
                closedAt,
                0);
    }
}
