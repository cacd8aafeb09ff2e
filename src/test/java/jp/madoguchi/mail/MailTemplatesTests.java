package jp.madoguchi.mail;

import static jp.madoguchi.mail.MailKind.M11;
import static jp.madoguchi.mail.MailKind.M2;
import static jp.madoguchi.mail.MailKind.M4;
import static jp.madoguchi.mail.MailKind.M5;
import static jp.madoguchi.mail.MailKind.M7;
import static jp.madoguchi.mail.MailKind.M8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTests {

    private final MailTemplates templates = new MailTemplates(new ModelDirectory(null), Samples.CITY);

    private MailWording.Words render(MailKind kind) {
        return templates.render(kind, Samples.facts(Map.of()));
    }

    private List<String> bodies(MailKind kind, String reason) {
        var words = templates.render(kind, Samples.facts(Map.of("reason", reason)));
        return List.of(words.text(), words.html());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhomToAskInTextAndHtml(MailKind kind) {
        var words = render(kind);

        assertThat(List.of(words.text(), words.html())).allSatisfy(body -> assertThat(body)
                .contains("見本市", "住民票の写し", "ABCDE-FGHJK", "戸籍住民課", "0000-12-3456", "desk@mihon.example", "平日"));
    }

    @ParameterizedTest
    @EnumSource
    void hasAShortSubjectThatNamesTheCity(MailKind kind) {
        assertThat(render(kind).subject())
                .startsWith("【見本市】")
                .hasSizeBetween(12, 60)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoPlaceholderAndNoTemplateSyntax(MailKind kind) {
        var words = render(kind);

        assertThat(words.subject() + words.text() + words.html())
                .doesNotContain("[(", "[#", "[/]", "${", " th:", "xmlns", "null", "\n\n\n");
    }

    @ParameterizedTest
    @EnumSource
    void escapesWhatPeopleTyped(MailKind kind) {
        var words = render(kind);

        assertThat(words.html()).contains("山田 &lt;script&gt;").doesNotContain("<script>", "<b>お名前");
        assertThat(words.text()).contains("山田 <script>alert(1)</script> 様");
    }

    @ParameterizedTest
    @EnumSource
    void greetsNobodyWhoseNameIsNotKnown(MailKind kind) {
        var facts = Samples.facts(Map.of());
        facts.remove("name");

        var words = templates.render(kind, facts);

        assertThat(words.text() + words.html()).doesNotContain(" 様");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M1  | 令和8年11月21日(土)午後3時30分まで
            M2  | 令和8年11月24日(火)
            M2  | 令和8年11月30日(月)まで
            M2  | 5開庁日以内
            M3  | 1,410円
            M3  | 110円
            M3  | 令和8年11月30日(月)まで
            M3  | 午前8時30分
            M3  | VISA、Mastercard、American Express、JCB、Diners Club
            M4  | 令和8年11月21日(土)午後3時30分まで
            M5  | 速達
            M5  | 1234-5678-9012
            M6  | 令和8年11月30日(月)まで
            M8  | 1,410円
            M8  | 令和8年11月24日(火)
            M9  | 1,410円
            M9  | 令和8年11月30日(月)まで
            M11 | 1,410円
            M12 | 令和8年11月30日(月)まで
            """)
    void saysTheFactsThatMatter(MailKind kind, String fact) {
        var words = render(kind);

        assertThat(words.text()).contains(fact);
        assertThat(words.html().replaceAll("<[^>]+>", "")).contains(fact);
    }

    @ParameterizedTest
    @EnumSource(names = {"M1", "M2", "M3", "M4", "M6", "M8", "M9", "M12"})
    void carriesItsLinkInTextAndHtml(MailKind kind) {
        var words = render(kind);

        assertThat(words.text()).contains("\nhttps://madoguchi.mihon.example/case/ABCDE-FGHJK#token\n");
        assertThat(words.html()).contains("href=\"https://madoguchi.mihon.example/case/ABCDE-FGHJK#token\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"M6", "M12", "M13"})
    void quotesTheClerksWordsWithTheirLines(MailKind kind) {
        assertThat(render(kind).text()).contains("筆頭者の<b>お名前</b>を\n教えてください");
        assertThat(render(kind).html()).contains("筆頭者の&lt;b&gt;お名前&lt;/b&gt;を\n教えてください");
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, ご連絡がとれなかった", "UNPAID, お支払いを確認できなかった", "NOT_CORRECTED, 補正がなかった", "CLERK, 担当窓口で"})
    void tellsWhyAnApplicationWasCancelled(String reason, String words) {
        var mail = templates.render(
                M7, Samples.facts(Map.of("because", Cancellation.of(reason).because())));

        assertThat(List.of(mail.text(), mail.html()))
                .allSatisfy(body -> assertThat(body).containsOnlyOnce("ため").contains(words));
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, 取り下げられた",
        "REFUSED, 却下",
        "LATE, 受付が終わった後に",
        "TWICE, 二度の",
        "DECIDED, 担当窓口で確認",
        "CANCELLED, 申請がキャンセル"
    })
    void tellsWhyMoneyIsPaidBack(String reason, String words) {
        assertThat(bodies(M11, reason))
                .allSatisfy(body -> assertThat(body).containsOnlyOnce("ため").contains(words));
    }

    @Test
    void doesNotThankForMoneyThatIsNotWhatWasAskedFor() {
        var words = templates.render(M8, Samples.facts(Map.of("askedAmount", 410)));

        assertThat(words.subject()).contains("お支払いを確認しています");
        assertThat(List.of(words.text(), words.html())).allSatisfy(body -> assertThat(body)
                .contains("410円", "担当者が確認しています")
                .doesNotContain("1,410円", "ありがとうございます", "領収書", "\n\n\n"));
    }

    @Test
    void tellsWhatTheSecondMailCheckIsFor() {
        assertThat(bodies(M4, "CASE"))
                .allSatisfy(body -> assertThat(body).contains("申請の画面").doesNotContain("お支払い"));
        assertThat(render(M4).text()).contains("お支払い");
    }

    @Test
    void mentionsNoPaymentWhereNoneIsAsked() {
        var words = templates.render(M2, Samples.facts(Map.of("payable", false)));

        assertThat(words.text() + words.html()).doesNotContain("支払い");
    }

    @Test
    void mentionsNoTrackingNumberWhereThereIsNone() {
        var facts = Samples.facts(Map.of());
        facts.remove("trackingNumber");

        assertThat(templates.render(M5, facts).text()).contains("速達").doesNotContain("追跡番号");
    }
}
