package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Positions positions;
    private final FeeDesk fees;
    private final OpenDays openDays;
    private final ZoneId zone;

    PaymentMail(Positions positions, FeeDesk fees, OpenDays openDays, Clock clock) {
        this.positions = positions;
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
        return positions.latest(application.reference()).map(this::content).orElse(Map.of());
    }

    private Map<String, Object> content(Position position) {
        var payment = position.payment();
        var charge = position.facts().charges().stream().findFirst();
        var content = new HashMap<String, Object>(Map.of(
                "amount", amount(payment, charge),
                "payBy", payment.payBy(),
                "checkOn", checkOn(payment, charge),
                "lines", lines(payment.reference())));
        if (position.state() == PaymentState.UNKNOWN) {
            // nobody is told that all is well while a person must look
            content.put("askedAmount", payment.amount());
        }
        return content;
    }

    /** What came, once something came; before, what is asked for. */
    private static int amount(Payment payment, Optional<PaymentFact> charge) {
        return charge.map(PaymentFact::amount).map(Math::toIntExact).orElse(payment.amount());
    }

    /** The open day after the Japanese date of the charge; before a charge, what would hold at the last moment. */
    private LocalDate checkOn(Payment payment, Optional<PaymentFact> charge) {
        return openDays.next(
                charge.map(fact -> LocalDate.ofInstant(fact.occurredAt(), zone)).orElse(payment.payBy()));
    }

    private List<Map<String, Object>> lines(String reference) {
        return fees.snapshot(reference).map(snapshot -> snapshot.fee().lines()).orElse(List.of()).stream()
                .map(line -> Map.<String, Object>of("label", line.label(), "amount", line.amount()))
                .toList();
    }
}
