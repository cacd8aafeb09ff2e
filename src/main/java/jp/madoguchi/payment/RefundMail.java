package jp.madoguchi.payment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import org.springframework.stereotype.Component;

/** How much went back and why; without a refund there is nothing to tell, and the mail does not go out. */
@Component
class RefundMail implements MailContent {

    private final Payments payments;
    private final PaymentFacts facts;

    RefundMail(Payments payments, PaymentFacts facts) {
        this.payments = payments;
        this.facts = facts;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M11);
    }

    @Override
    public Map<String, Object> of(Application application) {
        return payments.of(application.reference()).stream()
                .map(payment -> facts.of(payment.id()))
                .filter(known -> last(known, FactKind.REFUNDED).isPresent())
                .findFirst()
                .map(known -> content(application, known))
                .orElse(Map.of());
    }

    private static Map<String, Object> content(Application application, List<PaymentFact> known) {
        return Map.of(
                "amount",
                last(known, FactKind.REFUNDED).map(RefundMail::yen).orElse(0),
                "reason",
                last(known, FactKind.CANCELED).isPresent()
                        ? "LATE"
                        : application.state().name());
    }

    private static Optional<PaymentFact> last(List<PaymentFact> known, FactKind kind) {
        return known.stream().filter(fact -> fact.kind() == kind).reduce((earlier, later) -> later);
    }

    private static int yen(PaymentFact fact) {
        return Math.toIntExact(Objects.requireNonNullElse(fact.amount(), 0L));
    }
}
