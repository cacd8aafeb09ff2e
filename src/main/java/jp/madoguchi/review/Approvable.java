package jp.madoguchi.review;

import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.signature.RevocationRecheck;
import jp.madoguchi.signature.RevocationStanding;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Nothing is approved that was not submitted, and nothing on a signature whose certificate may have been revoked
 * (公的個人認証法 17条・21条).
 */
@Component
class Approvable {

    private final RevocationRecheck recheck;
    private final Procedures procedures;

    Approvable(RevocationRecheck recheck, Procedures procedures) {
        this.recheck = recheck;
        this.procedures = procedures;
    }

    /** @throws NotApprovableException with the reason why the application cannot be approved now (409) */
    void require(Application application) {
        obstacle(application).ifPresent(obstacle -> {
            throw new NotApprovableException(obstacle);
        });
    }

    /** What stands against an approval; empty when nothing does. */
    Optional<Obstacle> obstacle(Application application) {
        return application.submittedAsItStands() ? ofSignature(application) : Optional.of(Obstacle.UNSUBMITTED);
    }

    private Optional<Obstacle> ofSignature(Application application) {
        if (!procedures.requirements(application.procedure()).signatureRequired()) {
            return Optional.empty();
        }
        return recheck.standing(application.reference())
                .map(Approvable::ofRevocation)
                .orElse(Optional.of(Obstacle.UNSIGNED));
    }

    private static Optional<Obstacle> ofRevocation(RevocationStanding standing) {
        return switch (standing) {
            case GOOD -> Optional.empty();
            case OUTDATED -> Optional.of(Obstacle.OUTDATED);
            case REVOKED -> Optional.of(Obstacle.REVOKED);
            case UNKNOWN -> Optional.of(Obstacle.UNKNOWN);
            case LOST -> Optional.of(Obstacle.LOST);
        };
    }

    enum Obstacle {
        UNSUBMITTED(
                "content-not-submitted",
                "申請者が補正の途中で入力した内容が、まだ申請されていないため、承認できません。必要なときは申請者に確認したうえで、補正をもう一度依頼するか、却下してください。"),
        UNSIGNED("signature-missing", "有効な電子署名がないため、承認できません。補正（署名のやり直し）を依頼するか、却下してください。"),
        REVOKED("certificate-revoked", "電子証明書が失効しているため、承認できません。補正（署名のやり直し）を依頼するか、却下してください。"),
        OUTDATED(
                "revocation-outdated",
                "電子証明書の失効を再確認しています。前回の確認から時間がたっているため、再確認が終わるまで承認できません。数分後に画面を開き直して、もう一度お試しください。"),
        UNKNOWN("revocation-unknown", "電子証明書の失効をまだ確認できていないため、承認できません。自動で確認を続けています。しばらくしてから、もう一度お試しください。"),
        LOST(
                "revocation-lost",
                "電子証明書は、受信のときは有効期間内でしたが、失効していなかったことを確認できないまま、有効期間が過ぎました。待っても確認できない見込みのため、承認できません。補正（新しい電子証明書での署名のやり直し）を依頼するか、却下してください。");

        private final String type;
        private final String detail;

        Obstacle(String type, String detail) {
            this.type = type;
            this.detail = detail;
        }

        String detail() {
            return detail;
        }

        /** What the applicant may be told where another certificate helps; the clerk can change it. */
        Optional<String> request() {
            return switch (this) {
                case REVOKED ->
                    Optional.of("署名に使われた電子証明書が失効しています。市区町村の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。申請の内容を直す必要はありません。");
                case LOST ->
                    Optional.of(
                            "署名に使われた電子証明書の有効期間が、申請の後に過ぎました。失効していなかったことを市が確認できなかったため、市区町村の窓口で新しい署名用電子証明書の発行を受けてから、もう一度署名してください。申請の内容を直す必要はありません。");
                case UNSUBMITTED, UNSIGNED, OUTDATED, UNKNOWN -> Optional.empty();
            };
        }
    }

    static class NotApprovableException extends ProblemException {

        NotApprovableException(Obstacle obstacle) {
            super(HttpStatus.CONFLICT, obstacle.type, obstacle.detail);
        }
    }
}
