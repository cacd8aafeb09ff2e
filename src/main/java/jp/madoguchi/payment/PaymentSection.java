package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.CaseCardSection;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.web.Clerk;
import org.springframework.stereotype.Component;

/** The payment on the case card: what was asked for, by when, and what the provider said. */
@Component
class PaymentSection implements CaseCardSection {

    private static final int POSITION = 40;

    private final Positions positions;
    private final Refunds refunds;
    private final RefundDesk desk;
    private final PaymentAlarms alarms;
    private final StaffNames staff;

    PaymentSection(Positions positions, Refunds refunds, RefundDesk desk, PaymentAlarms alarms, StaffNames staff) {
        this.positions = positions;
        this.refunds = refunds;
        this.desk = desk;
        this.alarms = alarms;
        this.staff = staff;
    }

    @Override
    public Optional<Section> of(Application application) {
        var requests = positions.all(application.reference());
        return requests.stream().findFirst().map(latest -> section(latest, requests));
    }

    private Section section(Position latest, List<Position> requests) {
        var payment = latest.payment();
        var state = latest.state();
        var rows = new ArrayList<Row>();
        rows.add(new Row("状態", label(state)));
        rows.add(new Row("請求額", "%,d円（%d回目の依頼）".formatted(payment.amount(), payment.requestNo())));
        rows.add(new Row("依頼日時", JapaneseDates.dateTime(payment.requestedAt())));
        rows.add(new Row("支払期限", JapaneseDates.date(payment.payBy())));
        rows.add(new Row("締切", JapaneseDates.dateTime(payment.cutOff())));
        requests.forEach(request -> rows.addAll(charges(request, payment)));
        var intent = payment.intentId();
        if (intent != null) {
            rows.add(new Row("決済番号", intent));
        }
        refunds.of(payment.reference())
                .forEach(refund -> rows.add(new Row(
                        "返金",
                        "%,d円%s %s\n理由: %s（起案 %s）"
                                .formatted(
                                        refund.amount(),
                                        way(refund),
                                        label(refund),
                                        refund.reason(),
                                        staff.of(refund.draftedBy())))));
        return new Section(POSITION, "お支払い", rows, warnings(payment, state), links(payment, state));
    }

    /** Each charge once; what is not of the latest request and its own number says of which it is. */
    private static List<Row> charges(Position request, Payment latest) {
        return request.facts().charges().stream()
                .map(charge -> new Row("入金", charge(request.payment(), latest, charge)))
                .toList();
    }

    private static String charge(Payment request, Payment latest, PaymentFact charge) {
        var which = String.valueOf(charge.objectId()).equals(latest.intentId())
                ? ""
                : "（%d回目の依頼、決済番号%s）".formatted(request.requestNo(), charge.objectId());
        return "%,d円、%s%s".formatted(charge.amount(), JapaneseDates.dateTime(charge.occurredAt()), which);
    }

    /** What was called out, and what stands in the facts even after somebody looked: each once. */
    private List<String> warnings(Payment payment, PaymentState state) {
        return Stream.concat(alarms.of(payment.reference()).stream().map(PaymentAlarm::kind), needed(state).stream())
                .map(PaymentAlarm.Kind::label)
                .distinct()
                .toList();
    }

    private List<Link> links(Payment payment, PaymentState state) {
        var card = "/clerk/cases/" + payment.reference();
        if (!desk.available(payment.reference()).isEmpty()) {
            return List.of(new Link("返金を起案する", card + "/refund", Clerk.PAYMENT));
        }
        return state.open() && payment.closedAt() == null
                ? List.of(new Link("支払期限を延ばす・保留にする", card + "/payment-stop", Clerk.PAYMENT))
                : List.of();
    }

    private static String way(Refund refund) {
        var day = refund.transferredOn();
        return day == null ? "" : "（%sに口座振込など）".formatted(JapaneseDates.date(day));
    }

    private String label(Refund refund) {
        var decider = refund.decidedBy();
        if (decider == null) {
            return "決裁待ち";
        }
        return Boolean.TRUE.equals(refund.approved())
                ? "承認（%s）".formatted(staff.of(decider))
                : "却下（%s）".formatted(staff.of(decider));
    }

    private static List<PaymentAlarm.Kind> needed(PaymentState state) {
        return switch (state) {
            case UNKNOWN -> List.of(PaymentAlarm.Kind.CONTRADICTION);
            case DISPUTED -> List.of(PaymentAlarm.Kind.DISPUTE_OPENED);
            case CHARGED_BACK -> List.of(PaymentAlarm.Kind.DISPUTE_LOST);
            default -> List.of();
        };
    }

    private static String label(PaymentState state) {
        return switch (state) {
            case REQUESTED -> "支払い待ち";
            case CARD_REFUSED -> "取り扱いのないカードが登録された";
            case CARD_REGISTERED -> "カード登録済み（未払い）";
            case ACTION_REQUIRED -> "本人認証待ち";
            case PROCESSING -> "決済会社で処理中";
            case FAILED -> "支払い失敗（再度の支払い待ち）";
            case PAID -> "支払い済み";
            case CANCELED -> "受付終了（未払い）";
            case REFUNDED -> "返金済み";
            case DISPUTED -> "支払いへの異議の申し立て中";
            case CHARGED_BACK -> "カード会社により取り消された";
            case UNKNOWN -> "要確認";
        };
    }
}
