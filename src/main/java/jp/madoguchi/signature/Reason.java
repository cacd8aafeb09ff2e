package jp.madoguchi.signature;

/**
 * Why a signature was accepted, refused or left open; each value is one answer for the resident (what happened, what
 * to do next) and one for the clerk. The names are part of the signing protocol and never change their meaning.
 */
public enum Reason {
    OK(Result.VALID, "電子署名を確認しました。ブラウザに戻って申請を続けてください。", "電子署名は有効です。"),
    MALFORMED(Result.REFUSED, "電子署名のデータを読み取れませんでした。署名アプリを最新版にして、もう一度署名してください。", "署名データ（CMS）または証明書の形式が正しくありません。"),
    NO_SIGNER(Result.REFUSED, "電子署名のデータに署名者の情報がありません。もう一度署名してください。", "署名者情報、または署名者の証明書がありません。"),
    MULTIPLE_SIGNERS(Result.REFUSED, "電子署名が2つ以上含まれています。申請者ご本人のカードだけで、もう一度署名してください。", "署名者が2人以上です。"),
    ATTRIBUTES(
            Result.REFUSED,
            "電子署名のデータに足りない項目があります。署名アプリを最新版にして、もう一度署名してください。",
            "署名属性がRFC 5652に合わないか、署名に使われた証明書・アルゴリズムと食い違います。"),
    DIGEST_MISMATCH(
            Result.REFUSED, "署名した内容が、いまの申請内容と一致しません。申請の画面に戻り、表示された二次元コードから、もう一度署名してください。", "署名対象のハッシュ値が申請内容と一致しません。"),
    WEAK_ALGORITHM(
            Result.REFUSED, "この電子署名の方式には対応していません。署名アプリを最新版にして、もう一度署名してください。", "署名アルゴリズムまたは鍵長が許可された組み合わせではありません。"),
    BAD_SIGNATURE(Result.REFUSED, "電子署名を確認できませんでした。もう一度署名してください。", "署名値が証明書の公開鍵で検証できません。"),
    NOT_OUR_DOCUMENT(
            Result.REFUSED,
            "この電子署名は、この申請のものではありません。申請の画面に戻り、表示された二次元コードから、もう一度署名してください。",
            "署名対象の文書が、この申請・この回の署名依頼のものではありません。"),
    KEY_USAGE(
            Result.REFUSED,
            "署名用電子証明書ではない証明書が使われました。6文字から16文字の暗証番号を使う「署名用電子証明書」で、もう一度署名してください。",
            "署名用ではない証明書です（利用者証明用など。鍵用途または発行者）。"),
    POLICY(
            Result.REFUSED,
            "マイナンバーカードの署名用電子証明書ではない証明書が使われました。マイナンバーカードで、もう一度署名してください。",
            "証明書ポリシーまたは証明書の構成が、署名用電子証明書のものではありません。"),
    UNTRUSTED(Result.REFUSED, "電子証明書の発行者を確認できませんでした。マイナンバーカードで、もう一度署名してください。", "設定された認証局が発行した証明書ではありません。"),
    EXPIRED(Result.REFUSED, "署名用電子証明書の有効期限が過ぎています。お住まいの市区町村の窓口で電子証明書を更新してから、もう一度署名してください。", "受信の時点で、証明書の有効期間が過ぎています。"),
    NOT_YET_VALID(Result.REFUSED, "署名用電子証明書の有効期間がまだ始まっていません。日をあらためて、もう一度署名してください。", "受信の時点で、証明書の有効期間が始まっていません。"),
    CRITICAL_EXTENSION(Result.REFUSED, "この電子証明書には対応していません。お手数ですが、担当窓口にお問い合わせください。", "処理できない必須（critical）の拡張があります。"),
    BASIC_CONSTRAINTS(
            Result.REFUSED,
            "この電子証明書では署名できません。マイナンバーカードで、もう一度署名してください。",
            "認証局の証明書での署名、認証局ではない証明書による発行、または認証局の階層が深すぎます。"),
    NAME_CONSTRAINTS(Result.REFUSED, "この電子証明書では署名できません。マイナンバーカードで、もう一度署名してください。", "証明書の名前が、発行した認証局に認められた範囲の外です。"),
    REVOKED(
            Result.REFUSED,
            "署名用電子証明書が失効しています。引っ越しや氏名の変更、カードの再発行などで失効します。お住まいの市区町村の窓口で新しい電子証明書を発行してから、もう一度署名してください。",
            "証明書は失効しています。"),
    REVOCATION_UNKNOWN(
            Result.UNKNOWN, "電子署名を受け付けました。電子証明書の有効性は、後ほど確認します。ブラウザに戻って申請を続けてください。", "失効情報を取得できていません。確認できるまで承認できません。");

    private final Result result;
    private final String resident;
    private final String clerk;

    Reason(Result result, String resident, String clerk) {
        this.result = result;
        this.resident = resident;
        this.clerk = clerk;
    }

    public Result result() {
        return result;
    }

    /** What happened and what to do next, in plain Japanese for the signer. */
    public String resident() {
        return resident;
    }

    /** The same in the words of the desk; the technical facts are in {@link Verdict#detail()}. */
    public String clerk() {
        return clerk;
    }

    /** The three ways a check can end; only the first is good. */
    public enum Result {
        VALID,
        REFUSED,
        /** Everything is right but whether the certificate was revoked; the case goes on, marked. */
        UNKNOWN
    }
}
