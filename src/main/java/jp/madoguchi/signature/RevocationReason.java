package jp.madoguchi.signature;

import java.util.Map;

/** What the reason codes of RFC 5280 mean for a My Number Card, and what the resident does next. */
record RevocationReason(String clerk, String resident) {

    private static final Map<String, RevocationReason> KNOWN = Map.of(
            "unspecified", new RevocationReason("理由の記載なし", Reason.REVOKED.resident()),
            "keyCompromise",
                    new RevocationReason(
                            "秘密鍵の危殆化（紛失・盗難など）",
                            "カードの紛失や盗難などの届け出により、署名用電子証明書が失効しています。お住まいの市区町村の窓口でカードと電子証明書の再発行を受けてから、もう一度署名してください。"),
            "cACompromise",
                    new RevocationReason(
                            "認証局の危殆化",
                            "電子証明書を発行した機関の都合により、署名用電子証明書が失効しています。お住まいの市区町村の窓口で新しい電子証明書の発行を受けてから、もう一度署名してください。"),
            "affiliationChanged",
                    new RevocationReason(
                            "記載事項の変更（住所・氏名など）",
                            "引っ越しや氏名の変更などにより、署名用電子証明書が失効しています。お住まいの市区町村の窓口で、新しい住所や氏名の電子証明書の発行を受けてから、もう一度署名してください。"),
            "superseded", new RevocationReason("更新", "電子証明書が更新されたため、前の署名用電子証明書は失効しています。新しい電子証明書が入ったカードで、もう一度署名してください。"),
            "cessationOfOperation",
                    new RevocationReason(
                            "利用の終了", "利用を終える届け出やカードの返納により、署名用電子証明書が失効しています。お住まいの市区町村の窓口で電子証明書の発行を受けてから、もう一度署名してください。"),
            // a hold is never released by the JPKI's authority
            "certificateHold",
                    new RevocationReason(
                            "一時停止（紛失など）",
                            "カードの紛失などの届け出により、署名用電子証明書が使えなくなっています。カードが見つかった方も、お住まいの市区町村の窓口で電子証明書の発行を受けてから、もう一度署名してください。"));

    static String inJapanese(String name) {
        return of(name).clerk();
    }

    /** What happened and what to do next. */
    static String forResident(String name) {
        return of(name).resident();
    }

    private static RevocationReason of(String name) {
        return KNOWN.getOrDefault(name, new RevocationReason(name, Reason.REVOKED.resident()));
    }
}
