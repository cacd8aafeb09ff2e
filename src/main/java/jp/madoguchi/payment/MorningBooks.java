package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from our books what belongs on the 朝の確認表. */
@Repository
class MorningBooks {

    /** Charges that were first heard of after a moment; what repeats it later is no new money. */
    private static final String NEW_CHARGES = """
            with charge as (
              select f.id, f.payment_id, f.amount, f.occurred_at from payment_fact f
               where f.kind = 'SUCCEEDED' and f.recorded_at > ?
                 and not exists (select 1 from payment_fact e
                                  where e.payment_id = f.payment_id and e.kind = f.kind and e.id < f.id
                                    and e.object_id = f.object_id and e.amount = f.amount))
            """;

    private final JdbcClient jdbc;
    private final PaymentFacts facts;
    private final Payments payments;
    private final PaymentAlarms alarms;
    private final Mails mails;
    private final Applications applications;
    private final OpenDays openDays;
    private final Clock clock;

    MorningBooks(
            JdbcClient jdbc,
            PaymentFacts facts,
            Payments payments,
            PaymentAlarms alarms,
            Mails mails,
            Applications applications,
            OpenDays openDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.payments = payments;
        this.alarms = alarms;
        this.mails = mails;
        this.applications = applications;
        this.openDays = openDays;
        this.clock = clock;
    }

    /** @param since what came after this moment is new */
    MorningSheet sheet(LocalDate day, Instant since) {
        return new MorningSheet(
                day,
                clock.instant(),
                List.of(
                        new MorningSheet.Part("前回の確認のあとの入金", paid(since)),
                        new MorningSheet.Part("未払い", unpaid(day)),
                        new MorningSheet.Part("確認が必要なもの", mismatched()),
                        new MorningSheet.Part("届かなかった支払い依頼メール", bounced()),
                        new MorningSheet.Part("取消・締切のあとの入金", late(since))),
                null,
                null,
                null);
    }

    private List<MorningSheet.Line> paid(Instant since) {
        return jdbc.sql(NEW_CHARGES + """
                        select p.reference, f.amount, f.occurred_at as at
                          from charge f join payment p on p.id = f.payment_id order by at""")
                .param(at(since))
                .query((row, number) -> new MorningSheet.Line(
                        row.getString("reference"),
                        row.getLong("amount"),
                        JapaneseDates.dateTime(
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }

    private List<MorningSheet.Line> unpaid(LocalDate day) {
        return jdbc.sql("""
                        select p.reference, p.amount, p.pay_by
                          from payment p join application a on a.reference = p.reference
                         where a.state = 'AWAITING_PAYMENT' and p.closed_at is null and p.cut_off > ?
                         order by p.pay_by, p.reference""")
                .param(at(clock.instant()))
                .query((row, number) -> {
                    var payBy = row.getObject("pay_by", LocalDate.class);
                    return new MorningSheet.Line(
                            row.getString("reference"),
                            row.getLong("amount"),
                            "%sまで（残り%d開庁日）".formatted(JapaneseDates.date(payBy), openDaysLeft(day, payBy)));
                })
                .list();
    }

    private long openDaysLeft(LocalDate day, LocalDate payBy) {
        return payBy.isBefore(day)
                ? 0
                : day.datesUntil(payBy.plusDays(1)).filter(openDays::isOpen).count();
    }

    /** What was called out before, and every running case whose facts need a person. */
    private List<MorningSheet.Line> mismatched() {
        var lines = new java.util.ArrayList<>(alarms.open().stream()
                .map(alarm -> new MorningSheet.Line(
                        alarm.reference() == null ? alarm.objectId() : alarm.reference(),
                        alarm.amount() == null ? 0 : alarm.amount(),
                        alarm.kind().label()))
                .toList());
        jdbc.sql("""
                        select distinct p.id from payment p
                          join application a on a.reference = p.reference
                          join payment_fact f on f.payment_id = p.id
                         where a.ended_at is null
                           and (f.kind in ('DISPUTED', 'DISPUTE_LOST', 'METADATA_DIFFERS', 'REFUNDED')
                                or (f.kind = 'SUCCEEDED' and (f.amount <> p.amount or f.currency <> 'jpy' or p.closed_at is not null)))
                         order by p.id""").query(Long.class).list().stream().map(payments::get).forEach(payment -> {
            var known = facts.of(payment.id());
            if (known.state(payment.amount()) == PaymentState.UNKNOWN) {
                lines.add(new MorningSheet.Line(
                        payment.reference(), known.money().held(), "請求額%,d円と一致しません".formatted(payment.amount())));
            }
        });
        return lines.stream().distinct().toList();
    }

    /** Whether the request is closed by now, as the return of the mail has it, or not. */
    private List<MorningSheet.Line> bounced() {
        return mails.undelivered(MailKind.M3).stream()
                .filter(reference -> applications.get(reference).state() == CaseState.AWAITING_PAYMENT)
                .flatMap(reference -> payments.latest(reference).stream())
                .map(payment -> new MorningSheet.Line(
                        payment.reference(), payment.amount(), "支払い依頼メールが届いていません。申請者に電話などで連絡してください。"))
                .toList();
    }

    /** Money of which we heard only after the request was cancelled; the other order is for a person to look at. */
    private List<MorningSheet.Line> late(Instant since) {
        return jdbc.sql(NEW_CHARGES + """
                        select p.reference, f.amount
                          from charge f join payment p on p.id = f.payment_id
                         where exists (select 1 from payment_fact c
                                        where c.payment_id = p.id and c.kind = 'CANCELED' and c.id < f.id)
                         order by p.reference""")
                .param(at(since))
                .query((row, number) ->
                        new MorningSheet.Line(row.getString("reference"), row.getLong("amount"), "自動で返金し、申請者にお知らせします"))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
