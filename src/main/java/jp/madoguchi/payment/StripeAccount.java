package jp.madoguchi.payment;

import java.util.List;

/** Our account at Stripe, or at its stand-in in the rehearsal: where to call, and the secrets of both directions. */
public interface StripeAccount {

    /** How the rehearsal's key and secret end. They are public; production starts with neither. */
    String REHEARSAL = "rehearsal";

    /**
     * What the webhook endpoint is subscribed to, and what the reconciliation asks for. Events of other types say
     * nothing that we act on.
     */
    List<String> EVENT_TYPES = EventType.words();

    /** Address before {@code /v1}; asked for each client, since the rehearsal knows its own port only after the start. */
    String apiBase();

    String apiKey();

    /** All secrets that sign webhooks at this moment: two while one is being replaced by the other. */
    List<String> webhookSecrets();

    /** Whether it is the rehearsal's own, whose clock is ours. */
    default boolean standIn() {
        return false;
    }

    /** Whether objects of this account move real money. */
    default boolean live() {
        return apiKey().startsWith("sk_live_") || apiKey().startsWith("rk_live_");
    }
}
