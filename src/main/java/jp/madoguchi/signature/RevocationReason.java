package jp.madoguchi.signature;

import java.util.Map;

/** What the reason codes of RFC 5280 mean for a My Number Card. */
final class RevocationReason {

    private static final Map<String, String> JAPANESE = Map.of(
            "unspecified", "理由の記載なし",
            "keyCompromise", "秘密鍵の危殆化",
            "cACompromise", "認証局の危殆化",
            "affiliationChanged", "記載事項の変更（住所・氏名など）",
            "superseded", "更新",
            "cessationOfOperation", "利用の終了",
            "certificateHold", "一時停止（紛失など）");

    private RevocationReason() {}

    static String inJapanese(String name) {
        return JAPANESE.getOrDefault(name, name);
    }
}
