package jp.madoguchi.signature;

import java.util.Optional;
import jp.madoguchi.calendar.JapaneseDates;

/** What a clerk reads about a signature's verdict and its certificate's revocation. */
final class SignatureWords {

    private SignatureWords() {}

    static String judged(Verdict verdict) {
        var detail =
                verdict.reason() == Reason.REVOKED ? RevocationReason.inJapanese(verdict.detail()) : verdict.detail();
        var facts = detail.isEmpty() ? "" : "（" + detail + "）";
        return switch (verdict.result()) {
            case VALID -> "有効";
            case REFUSED -> "無効：" + verdict.reason().clerk() + facts;
            case UNKNOWN -> "未確定：" + verdict.reason().clerk() + facts;
        };
    }

    /** @param expired whether the certificate had expired when it was asked about */
    static String revocation(RevocationAnswer answer, boolean expired) {
        var status =
                switch (answer.status()) {
                    case GOOD -> "失効していません";
                    case REVOKED -> "失効しています：" + RevocationReason.inJapanese(answer.detail());
                    case UNKNOWN -> expired ? "未確認（電子証明書の有効期間が過ぎたため、今後も確認できない見込みです）" : "未確認（自動で確認を続けています）";
                };
        var deed = answer.status() == RevocationStatus.UNKNOWN ? "に問い合わせ" : "に確認";
        return status + "\n" + JapaneseDates.dateTime(answer.checkedAt()) + deed;
    }

    /** Who attests when the message arrived, or why nobody does; empty when nobody was asked. */
    static Optional<String> stamped(Stamping stamping) {
        return stamping.token()
                .map(AttestedTime::of)
                .map(stamp -> "%s\n%s が証明".formatted(JapaneseDates.dateTime(stamp.at()), stamp.authority()))
                .or(() -> stamping.missing().map(SignatureWords::notStamped));
    }

    private static String notStamped(MissingStamp missing) {
        var why =
                switch (missing.cause()) {
                    case NOT_GIVEN -> "時刻認証局から受け取れませんでした";
                    case NOT_BELIEVED -> "時刻認証局からのものと確かめられませんでした";
                    case OTHER_TIME -> "時刻認証局の時刻が、このシステムの時刻と合っていませんでした";
                };
        return "付いていません（" + why + "）\n審査は続けられます。システム管理者に知らせてください。";
    }

    /**
     * What must be looked at, if anything.
     *
     * @param verdict at receipt
     * @param revocation as last asked
     * @param expired whether the certificate had expired then, so that nobody may know any more
     */
    static Optional<String> warning(Verdict verdict, RevocationStatus revocation, boolean expired) {
        if (revocation == RevocationStatus.REVOKED && verdict.reason() != Reason.REVOKED) {
            return Optional.of("受信の後に、電子証明書の失効が分かりました。補正（署名のやり直し）を依頼するか、却下してください。");
        }
        if (revocation == RevocationStatus.UNKNOWN && expired) {
            return Optional.of(
                    "電子証明書は、受信のときは有効期間内でしたが、失効していなかったことを確認できないまま、有効期間が過ぎました。待っても確認できない見込みです。補正（新しい電子証明書での署名のやり直し）を依頼するか、却下してください。");
        }
        if (revocation == RevocationStatus.UNKNOWN && verdict.reason() == Reason.OK) {
            return Optional.of("受信時は有効でしたが、その後、失効していないことを確認できていません。確認できるまで承認できません（自動で確認を続けています）。");
        }
        return verdict.reason() == Reason.OK
                ? Optional.empty()
                : Optional.of(verdict.reason().clerk());
    }
}
