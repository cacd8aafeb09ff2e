package jp.madoguchi.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Limits;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import jp.madoguchi.process.ProcessNames.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a public state means for the resident. Something is asked only as long as the limit for it runs; but a question
 * stays open until it is answered, however late, or a clerk has decided.
 */
@Component
class Guide {

    private static final String WITH_THE_DESK = "担当者が確認しています。ご連絡をお待ちください。";
    private static final String UNCORRECTED =
            "補正の期限までに、もう一度申請されなかったため、担当者が確認しています。補正の途中で入力された内容は、申請されていません。ご連絡をお待ちください。";
    private static final String ONCE_MORE = "申請が必要な場合は、もう一度はじめから申請してください。";

    private final Limits limits;
    private final DeskDecisions decisions;
    private final Mails mails;
    private final OpenDays openDays;

    Guide(Limits limits, DeskDecisions decisions, Mails mails, OpenDays openDays) {
        this.limits = limits;
        this.decisions = decisions;
        this.mails = mails;
        this.openDays = openDays;
    }

    /**
     * @param deadline the last day on which the resident can act, as long as one is to come
     * @param todo what to do now
     * @param message the desk's words that explain it
     */
    record Advice(
            @Nullable LocalDate deadline,
            @Nullable String todo,
            @Nullable String message) {

        static final Advice NONE = new Advice(null, null, null);
    }

    Advice on(Application application) {
        return switch (application.state()) {
            case APPLYING -> until(Timers.INPUT_LIMIT, application, "申請内容を入力し、「この内容で申請する」を押してください。", null);
            case ASKING -> asked(application);
            case CORRECTING -> until(Timers.INPUT_LIMIT, application, "申請内容を補正し、もう一度申請してください。", "CORRECT");
            case AWAITING_PAYMENT -> until(Timers.PAYMENT_LIMIT, application, "クレジットカードで手数料をお支払いください。", null);
            case EXPIRED -> new Advice(null, "入力の期限までに「この内容で申請する」が押されなかったため、申請を受け付けていません。" + ONCE_MORE, null);
            case CANCELLED -> new Advice(null, why(application) + ONCE_MORE, reason(application));
            case REFUSED -> new Advice(null, null, reason(application));
            case IN_REVIEW -> application.correctionOpen() ? new Advice(null, UNCORRECTED, null) : Advice.NONE;
            case RECEIVED, PREPARING_DISPATCH, DISPATCHED, WITHDRAWN -> Advice.NONE;
        };
    }

    private String why(Application application) {
        return mails.cancellation(application.reference())
                .map(reason -> reason.because() + "、申請はキャンセル（差し戻し）となりました。")
                .orElse("");
    }

    private Advice asked(Application application) {
        return running(Timers.CONTACT_LIMIT, application, "担当者からの確認事項に回答してください。", "ASK")
                .orElseGet(() -> new Advice(null, stillAsked(application), words(application, "ASK")));
    }

    private String stillAsked(Application application) {
        return (mails.delivered(application.reference(), MailKind.M6.name())
                        ? "期限は過ぎましたが、まだご回答いただけます。"
                        : "確認事項のメールをお届けできませんでしたが、この画面からご回答いただけます。")
                + "担当者からの確認事項に、できるだけ早く回答してください。";
    }

    private Advice until(String timer, Application application, String todo, @Nullable String outcome) {
        return running(timer, application, todo, outcome).orElseGet(() -> new Advice(null, WITH_THE_DESK, null));
    }

    private Optional<Advice> running(String timer, Application application, String todo, @Nullable String outcome) {
        return limits.due(application.reference(), timer)
                .map(due -> new Advice(lastDay(application, due), todo, words(application, outcome)));
    }

    /** Limits in open days end at the check on the morning after: the last day to act is the open day before. */
    private LocalDate lastDay(Application application, Instant due) {
        return application.state() == CaseState.APPLYING ? openDays.lastCalendarDay(due) : openDays.lastDay(due);
    }

    private @Nullable String reason(Application application) {
        return decisions
                .ending(application.reference())
                .map(DeskDecision::message)
                .orElse(null);
    }

    private @Nullable String words(Application application, @Nullable String outcome) {
        return outcome == null
                ? null
                : decisions
                        .last(application.reference(), outcome)
                        .map(DeskDecision::message)
                        .orElse(null);
    }
}
