package jp.madoguchi.mail;

import java.util.Set;
import jp.madoguchi.access.LinkPurpose;
import org.jspecify.annotations.Nullable;

/**
 * The thirteen mails of an application. The name is the id that models, headers and the inbox use, and the file name
 * of its text and HTML templates.
 */
public enum MailKind {
    M1("確認メール", LinkPurpose.EMAIL_VERIFICATION),
    M2("申請受付", LinkPurpose.CASE_ACCESS, "submittedAt"),
    M3("支払い依頼", null, "amount", "payBy"),
    M4("支払い・状況確認のための確認メール", LinkPurpose.PAYMENT_ACCESS),
    M5("発送完了", null, "deliveryMethod"),
    M6("確認事項の連絡", LinkPurpose.CASE_ACCESS, "message", "answerBy"),
    M7("取消（差し戻し）の通知", null, "because"),
    M8("支払完了", null, "amount", "checkOn"),
    M9("支払い期限のお知らせ", null, "amount", "payBy"),
    M10("取下げ完了", null),
    M11("返金のお知らせ", null, "amount"),
    M12("補正のお願い", LinkPurpose.CASE_ACCESS, "message", "correctBy"),
    M13("却下のお知らせ", null, "message");

    private final String title;
    private final @Nullable LinkPurpose link;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> facts;

    MailKind(String title, @Nullable LinkPurpose link, String... facts) {
        this.title = title;
        this.link = link;
        this.facts = Set.of(facts);
    }

    /** What the office calls this mail. */
    public String title() {
        return title;
    }

    /** The one-use link that the mail carries, or null for none. */
    public @Nullable LinkPurpose link() {
        return link;
    }

    /** What a {@link MailContent} must contribute; without it the mail is not sent. */
    public Set<String> facts() {
        return facts;
    }
}
