package jp.madoguchi.review;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.desk.CaseCardSection;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.mail.Mails;
import org.springframework.stereotype.Component;

/** Why a case is in review again although nobody submitted the correction that was asked for. */
@Component
class UncorrectedSection implements CaseCardSection {

    private static final int POSITION = 6;

    private final Mails mails;

    UncorrectedSection(Mails mails) {
        this.mails = mails;
    }

    @Override
    public Optional<Section> of(Application application) {
        return inReview(application) && application.correctionOpen()
                ? Optional.of(new Section(POSITION, "補正", List.of(), List.of(why(application))))
                : Optional.empty();
    }

    private static boolean inReview(Application application) {
        return application.state() == CaseState.IN_REVIEW || application.state() == CaseState.ASKING;
    }

    private String why(Application application) {
        return mails.delivered(application.reference(), MailKind.M12.name())
                ? "補正の期限までに申請し直されなかったため、審査に戻りました。"
                : "補正のお願いのメールが申請者に届かず、期限までに申請し直されなかったため、審査に戻りました。";
    }
}
