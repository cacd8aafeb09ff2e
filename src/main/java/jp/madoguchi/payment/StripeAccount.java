package jp.madoguchi.payment;

import java.util.List;

/** Our account at Stripe, or at its stand-in in the rehearsal: where to call, and the secrets of both directions. */
public interface StripeAccount {

    /** Address before {@code /v1}; asked for each client, since the rehearsal knows its own port only after the start. */
    String apiBase();

    String apiKey();

    /** All secrets that sign webhooks at this moment: two while one is being replaced by the other. */
    List<String> webhookSecrets();

    /** Whether objects of this account move real money. */
    default boolean live() {
        return apiKey().startsWith("sk_live_") || apiKey().startsWith("rk_live_");
    }
}
