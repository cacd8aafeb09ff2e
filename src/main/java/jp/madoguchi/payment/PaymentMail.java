package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.fees.FeeDesk;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import org.springframework.stereotype.Component;

/** Amounts and dates in the mails about paying: what is asked for, by when, and on which morning it is checked. */
@Component
class PaymentMail implements MailContent {

    private final Payments payments;
    private final PaymentFacts facts;
    private final FeeDesk fees;
    private final OpenDays openDays;
    private final ZoneId zone;

    PaymentMail(Payments payments, PaymentFacts facts, FeeDesk fees, OpenDays openDays, Clock clock) {
        this.payments = payments;
        this.facts = facts;
        this.fees = fees;
        this.openDays = openDays;
        this.zone = clock.getZone();
    }

    @Override
    public Set<MailKind> kinds() {
        return EnumSet.of(MailKind.M3, MailKind.M8, MailKind.M9);
    }

    @Override
    public Map<String, Object> of(Application application) {
        return payments.latest(application.reference()).map(this::content).orElse(Map.of());
    }

    private Map<String, Object> content(Payment payment) {
        return Map.of(
                "amount", amount(payment),
                "payBy", payment.payBy(),
                "checkOn", checkOn(payment),
                "lines", lines(payment.reference()));
    }

    /** What came, once something came; before, what is asked for. */
    private int amount(Payment payment) {
        return facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED && fact.amount() != null)
                .findFirst()
                .map(fact -> Math.toIntExact(Objects.requireNonNull(fact.amount())))
                .orElse(payment.amount());
    }

    /** The open day after the Japanese date of the charge; before a charge, what would hold at the last moment. */
    private LocalDate checkOn(Payment payment) {
        return facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .findFirst()
                .map(fact -> openDays.next(LocalDate.ofInstant(fact.occurredAt(), zone)))
                .orElseGet(() -> openDays.next(payment.payBy()));
    }

    private List<Map<String, Object>> lines(String reference) {
        return fees.snapshot(reference).map(snapshot -> snapshot.fee().lines()).orElse(List.of()).stream()
                .map(line -> Map.<String, Object>of("label", line.label(), "amount", line.amount()))
                .toList();
    }
}
