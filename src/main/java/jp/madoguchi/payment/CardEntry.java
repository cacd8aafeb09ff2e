package jp.madoguchi.payment;

import org.jspecify.annotations.Nullable;

/**
 * A visit to the provider's card page.
 *
 * @param url where the resident enters the card; null once the visit is over
 * @param card what was entered, null until then
 */
record CardEntry(
        String sessionId,
        String status,
        @Nullable String url,
        @Nullable RegisteredCard card) {

    boolean open() {
        return status.equals("open");
    }
}
