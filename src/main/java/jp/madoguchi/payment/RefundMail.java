package jp.madoguchi.payment;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import org.springframework.stereotype.Component;

/** How much went back; without a refund there is nothing to tell, and the mail does not go out. */
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
                .flatMap(payment -> facts.of(payment.id()).stream())
                .filter(fact -> fact.kind() == FactKind.REFUNDED)
                .reduce((earlier, later) -> later.occurredAt().isBefore(earlier.occurredAt()) ? earlier : later)
                .map(fact -> Map.<String, Object>of("amount", yen(fact)))
                .orElse(Map.of());
    }

    private static int yen(PaymentFact fact) {
        return Math.toIntExact(Objects.requireNonNullElse(fact.amount(), 0L));
    }
}
