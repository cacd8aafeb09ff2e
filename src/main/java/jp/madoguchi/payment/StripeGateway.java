package jp.madoguchi.payment;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.calendar.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only place that speaks to Stripe. Every call that creates something carries an idempotency key made of our own
 * ids, so that whoever repeats it (two tabs, two nodes, a crash between the call and our commit) gets the same object.
 * Never called inside a transaction.
 *
 * <p>All methods throw {@link ProviderUnavailableException} when there is no answer to be trusted.
 */
@Component
class StripeGateway {

    /** The most that Stripe gives at once. */
    static final int PAGE = 100;

    private static final String CHARGE = "latest_charge";

    private final StripeAccount account;
    private final PaymentProperties properties;

    StripeGateway(StripeAccount account, PaymentProperties properties) {
        this.account = account;
        this.properties = properties;
    }

    /** The payer of one request; carries no name and no address, only our ids. */
    String customer(Payment payment) {
        var params = CustomerCreateParams.builder()
                .putAllMetadata(payment.metadata())
                .build();
        Customer customer = answer(() -> client().v1().customers().create(params, once("customer", payment)));
        return customer.getId();
    }

    /** The one charge object of a request, created but not confirmed: no money moves. */
    String intent(Payment payment, String customerId) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount((long) payment.amount())
                .setCurrency(PaymentFact.YEN)
                .setCustomer(customerId)
                .addPaymentMethodType("card")
                .setDescription(payment.reference())
                .putAllMetadata(payment.metadata())
                .build();
        PaymentIntent intent = answer(() -> client().v1().paymentIntents().create(params, once("intent", payment)));
        return intent.getId();
    }

    /**
     * A visit to Stripe's card page, in Japanese.
     *
     * @param after the visit that this one replaces; part of the key, so that a second tab shares the visit
     */
    CardEntry enterCard(Payment payment, String customerId, String returnUrl, @Nullable String after) {
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customerId)
                .setCurrency(PaymentFact.YEN)
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .setLocale(SessionCreateParams.Locale.JA)
                .setSuccessUrl(returnUrl)
                .setCancelUrl(returnUrl)
                .putAllMetadata(payment.metadata())
                .build();
        var step = "session-after-" + Objects.requireNonNullElse(after, "none");
        Session session = answer(() -> client().v1().checkout().sessions().create(params, once(step, payment)));
        return new CardEntry(session.getId(), session.getStatus(), session.getUrl(), null);
    }

    /** How a visit to the card page went. */
    CardEntry cardEntry(String sessionId) {
        var params = SessionRetrieveParams.builder()
                .addExpand("setup_intent.payment_method")
                .build();
        Session session = answer(() -> client().v1().checkout().sessions().retrieve(sessionId, params));
        return new CardEntry(session.getId(), session.getStatus(), session.getUrl(), card(session));
    }

    private static @Nullable RegisteredCard card(Session session) {
        var setup = session.getSetupIntentObject();
        if (setup == null || !"succeeded".equals(setup.getStatus()) || setup.getPaymentMethodObject() == null) {
            return null;
        }
        PaymentMethod method = setup.getPaymentMethodObject();
        return new RegisteredCard(
                method.getId(), method.getCard().getBrand(), method.getCard().getLast4());
    }

    /**
     * Charges the card. A decline, a charge made before and a charge that cannot be made any more are answers, not
     * failures: what comes back is the intent as it now is.
     *
     * @param attempt counts declined attempts; two clicks on the same attempt are one charge
     */
    Intent charge(Payment payment, String intentId, String paymentMethodId, int attempt, String returnUrl) {
        var params = PaymentIntentConfirmParams.builder()
                .setPaymentMethod(paymentMethodId)
                .setReturnUrl(returnUrl)
                .addExpand(CHARGE)
                .build();
        var key = once("charge-" + paymentMethodId + "-" + attempt, payment);
        return decided(intentId, () -> client().v1().paymentIntents().confirm(intentId, params, key));
    }

    /** Cancels and tells how the intent now stands: canceled, or succeeded before we came. */
    Intent cancel(Payment payment, String intentId) {
        var params = PaymentIntentCancelParams.builder()
                .setCancellationReason(PaymentIntentCancelParams.CancellationReason.ABANDONED)
                .addExpand(CHARGE)
                .build();
        return decided(
                intentId, () -> client().v1().paymentIntents().cancel(intentId, params, once("cancel", payment)));
    }

    /** Runs a call that the state of the intent may forbid; then the state itself is the answer. */
    private Intent decided(String intentId, Call<PaymentIntent> call) {
        try {
            return intent(call.run());
        } catch (CardException e) {
            return intent(intentId);
        } catch (InvalidRequestException e) {
            if ("payment_intent_unexpected_state".equals(e.getCode())) {
                return intent(intentId);
            }
            throw new ProviderUnavailableException(e);
        } catch (StripeException | RuntimeException e) {
            // also an answer that broke off, on which the client library stumbles
            throw new ProviderUnavailableException(e);
        }
    }

    Intent intent(String intentId) {
        var params = PaymentIntentRetrieveParams.builder().addExpand(CHARGE).build();
        return intent(answer(() -> client().v1().paymentIntents().retrieve(intentId, params)));
    }

    /**
     * Many intents at the price of a few calls: pages of {@value #PAGE}, newest first, from the oldest request on.
     * Those that the pages do not hold are asked for one by one; what the provider does not know is left out, and holds
     * up nobody else.
     */
    Map<String, Intent> intents(Set<String> wanted, Instant oldest) {
        var found = new HashMap<String, Intent>();
        var builder = PaymentIntentListParams.builder()
                .setLimit((long) PAGE)
                .addExpand("data." + CHARGE)
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(oldest.getEpochSecond())
                        .build());
        boolean more = true;
        while (more && found.size() < wanted.size()) {
            var page = answer(() -> client().v1().paymentIntents().list(builder.build()));
            for (var item : page.getData()) {
                if (wanted.contains(item.getId())) {
                    found.put(item.getId(), intent(item));
                }
                builder.setStartingAfter(item.getId());
            }
            more = page.getHasMore() && !page.getData().isEmpty();
        }
        wanted.stream().filter(id -> !found.containsKey(id) && knows(id)).forEach(id -> found.put(id, intent(id)));
        return found;
    }

    /**
     * Gives all the money of an intent back; done before is the same as done now.
     *
     * @return the refund as a fact: on its way, or failed
     */
    PaymentFact refund(Payment payment, String intentId, Instant now) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(intentId)
                .putAllMetadata(payment.metadata())
                .build();
        try {
            return refunded(client().v1().refunds().create(params, once("refund-" + intentId, payment)), now);
        } catch (InvalidRequestException e) {
            if ("charge_already_refunded".equals(e.getCode())) {
                var intent = intent(intentId);
                return PaymentFact.money(
                        FactSource.REFUND, FactKind.REFUNDED, intentId, intent.refunded(), intent.currency(), now);
            }
            throw new ProviderUnavailableException(e);
        } catch (StripeException | RuntimeException e) {
            throw new ProviderUnavailableException(e);
        }
    }

    /** Gives a part back, as two people decided; asked again it is the same refund. */
    PaymentFact refund(Payment payment, jp.madoguchi.payment.Refund decided, Instant now) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(decided.intentId())
                .setAmount((long) decided.amount())
                .putAllMetadata(payment.metadata())
                .build();
        return refunded(
                answer(() -> client().v1().refunds().create(params, once("refund-no-" + decided.id(), payment))), now);
    }

    private static PaymentFact refunded(Refund refund, Instant now) {
        boolean failed = Set.of("failed", "canceled").contains(refund.getStatus());
        var kind = failed ? FactKind.REFUND_FAILED : FactKind.REFUNDED;
        return PaymentFact.money(
                FactSource.REFUND, kind, refund.getId(), refund.getAmount(), refund.getCurrency(), now);
    }

    /** The provider forgets the card. Forgotten before is good, too. */
    void detach(String paymentMethodId) {
        try {
            client().v1().paymentMethods().detach(paymentMethodId);
        } catch (InvalidRequestException e) {
            // not attached (any more): that is what was asked for
        } catch (StripeException | RuntimeException e) {
            throw new ProviderUnavailableException(e);
        }
    }

    /** Everything of interest that happened since, oldest first; Stripe keeps events for 30 days. */
    List<StripeEvent> events(Instant since) {
        var events = new ArrayList<StripeEvent>();
        var builder = EventListParams.builder()
                .setLimit((long) PAGE)
                .addAllType(StripeAccount.EVENT_TYPES)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        boolean more = true;
        while (more) {
            var page = answer(() -> client().v1().events().list(builder.build()));
            for (Event event : page.getData()) {
                events.add(0, StripeEvent.of(event));
                builder.setStartingAfter(event.getId());
            }
            more = page.getHasMore() && !page.getData().isEmpty();
        }
        return events;
    }

    /** All charges since that took money, newest first. */
    List<ProviderCharge> charges(Instant since) {
        var charges = new ArrayList<ProviderCharge>();
        var builder = ChargeListParams.builder()
                .setLimit((long) PAGE)
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build());
        boolean more = true;
        while (more) {
            var page = answer(() -> client().v1().charges().list(builder.build()));
            for (var charge : page.getData()) {
                if (Boolean.TRUE.equals(charge.getPaid())) {
                    charges.add(charge(charge));
                }
                builder.setStartingAfter(charge.getId());
            }
            more = page.getHasMore() && !page.getData().isEmpty();
        }
        return charges;
    }

    private static ProviderCharge charge(Charge charge) {
        return new ProviderCharge(
                Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId()),
                charge.getAmount(),
                Objects.requireNonNullElse(charge.getAmountRefunded(), 0L),
                Boolean.TRUE.equals(charge.getDisputed()),
                charge.getCurrency(),
                Objects.requireNonNullElse(charge.getMetadata(), Map.of()));
    }

    /** Credits on the bank account that the provider made since, each with what it holds. */
    List<Payout> payouts(Instant since) {
        var params = PayoutListParams.builder()
                .setLimit((long) PAGE)
                .setCreated(PayoutListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .build();
        return answer(() -> client().v1().payouts().list(params)).getData().stream()
                .map(payout -> new Payout(
                        payout.getId(),
                        payout.getAmount(),
                        JapaneseDates.dayOf(Instant.ofEpochSecond(payout.getArrivalDate())),
                        payoutLines(payout.getId())))
                .toList();
    }

    private List<Payout.Line> payoutLines(String payoutId) {
        var lines = new ArrayList<Payout.Line>();
        var builder = BalanceTransactionListParams.builder()
                .setPayout(payoutId)
                .setLimit((long) PAGE)
                .addExpand("data.source");
        boolean more = true;
        while (more) {
            var page = answer(() -> client().v1().balanceTransactions().list(builder.build()));
            for (var item : page.getData()) {
                var intent = intentOf(item.getSourceObject());
                if (intent != null) {
                    lines.add(new Payout.Line(intent, item.getType(), item.getAmount(), item.getFee(), null));
                }
                builder.setStartingAfter(item.getId());
            }
            more = page.getHasMore() && !page.getData().isEmpty();
        }
        return lines;
    }

    /** The provider's own rows (the payout itself, its fees) belong to no payment. */
    private static @Nullable String intentOf(BalanceTransactionSource source) {
        if (source instanceof Charge charge) {
            return Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId());
        }
        if (source instanceof Refund refund) {
            return Objects.requireNonNullElse(refund.getPaymentIntent(), refund.getId());
        }
        return null;
    }

    /** Whether there is such an intent at all. */
    boolean knows(String intentId) {
        try {
            client().v1().paymentIntents().retrieve(intentId);
            return true;
        } catch (InvalidRequestException e) {
            if ("resource_missing".equals(e.getCode())) {
                return false;
            }
            throw new ProviderUnavailableException(e);
        } catch (StripeException | RuntimeException e) {
            throw new ProviderUnavailableException(e);
        }
    }

    private static Intent intent(PaymentIntent intent) {
        Charge charge = intent.getLatestChargeObject();
        boolean charged = charge != null && Boolean.TRUE.equals(charge.getPaid());
        var action = intent.getNextAction();
        var error = intent.getLastPaymentError();
        return new Intent(
                intent.getId(),
                Intent.Status.valueOf(intent.getStatus().toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(intent.getAmountReceived(), 0L),
                charged ? Objects.requireNonNullElse(charge.getAmountRefunded(), 0L) : 0,
                charged && Boolean.TRUE.equals(charge.getDisputed()),
                intent.getCurrency(),
                charged ? Instant.ofEpochSecond(charge.getCreated()) : null,
                action == null || action.getRedirectToUrl() == null
                        ? null
                        : action.getRedirectToUrl().getUrl(),
                error == null ? null : Objects.requireNonNullElse(error.getDeclineCode(), error.getCode()));
    }

    private StripeClient client() {
        return StripeClient.builder()
                .setApiKey(account.apiKey())
                .setApiBase(account.apiBase())
                .setConnectTimeout((int) properties.connectTimeout().toMillis())
                .setReadTimeout((int) properties.readTimeout().toMillis())
                .setMaxNetworkRetries(properties.networkRetries())
                .build();
    }

    /** The key of a step of one payment request: our case and request number, which never come twice. */
    private static RequestOptions once(String step, Payment payment) {
        return RequestOptions.builder()
                .setIdempotencyKey(
                        "%s-%d-%d-%s".formatted(payment.reference(), payment.requestNo(), payment.id(), step))
                .build();
    }

    private static <T> T answer(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException | RuntimeException e) {
            throw new ProviderUnavailableException(e);
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws StripeException;
    }
}
