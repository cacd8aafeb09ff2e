package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.procedures.FormEvaluator.Compared;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormEvaluatorTests {

    static final List<Procedure> CATALOGUE = new CatalogueFiles(new ModelDirectory(null)).read();

    final FormEvaluator evaluator = new FormEvaluator(new Forms(new ModelDirectory(null)));
    final Procedure juminhyo = procedure("juminhyo");

    static Procedure procedure(String id) {
        return CATALOGUE.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Procedure> catalogue() {
        return CATALOGUE.stream();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyProcedureHasAFormOfSeveralPagesThatAsksForTheDelivery(Procedure procedure) {
        var form = evaluator.evaluate(procedure, Map.of(), Map.of());

        assertThat(form.pages()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(page -> {
            assertThat(page.title()).isNotBlank();
            assertThat(page.fields()).isNotEmpty();
        });
        assertThat(form.field("deliveryMethod")).isPresent();
        assertThat(form.field("deliveryTo")).isPresent();
        assertThat(form.complete()).isFalse();
        assertThat(form.fields()).allSatisfy(field -> assertThat(field.error()).isNull());
    }

    /** Answering whatever becomes visible always comes to an end, with a complete form. */
    @ParameterizedTest
    @MethodSource("catalogue")
    void everyFormCanBeCompletedByAnsweringWhatIsShown(Procedure procedure) {
        Map<String, Object> values = Map.of();

        for (int round = 0; round < 5; round++) {
            values = evaluator.accept(procedure, values, answers(evaluator.evaluate(procedure, values, Map.of())));
        }

        assertThat(evaluator.evaluateDemandingAll(procedure, values).complete()).isTrue();
    }

    private static Map<String, Object> answers(EvaluatedForm form) {
        var answers = new LinkedHashMap<String, Object>();
        form.fields()
                .filter(field -> field.required() && !field.readOnly())
                .forEach(field -> answers.put(field.key(), answer(field)));
        return answers;
    }

    private static Object answer(EvaluatedForm.Field field) {
        return switch (field.type()) {
            case "radio", "select" ->
                field.options().get(field.options().size() - 1).value();
            case "checkbox" -> true;
            case "number" -> 1;
            case "date" -> "1980-02-17";
            default ->
                field.key().toLowerCase(java.util.Locale.ROOT).endsWith("zip")
                        ? "1000001"
                        : field.key().equals("phone") ? "0596-12-3456" : "ミホン";
        };
    }

    @Test
    void showsTheOtherAddressOnlyWhenItIsWanted() {
        assertThat(keys(Map.of("deliveryTo", "registered"))).doesNotContain("deliveryAddress");
        assertThat(keys(Map.of("deliveryTo", "other"))).contains("deliveryAddress", "deliveryZip", "deliveryName");
    }

    @Test
    void hiddenLeftoversAreNoPartOfTheApplication() {
        var values = Map.<String, Object>of("deliveryTo", "registered", "deliveryAddress", "前に入力した住所");

        assertThat(evaluator.visibleValues(juminhyo, values)).containsOnlyKeys("deliveryTo");
    }

    @Test
    void comparesWithTheCertificateWhatIsShownOnly() {
        var values = Map.<String, Object>of("deliveryTo", "other", "deliveryAddress", "見本市東町4-5");
        var hiddenAgain = Map.<String, Object>of("deliveryTo", "registered", "deliveryAddress", "見本市東町4-5");

        assertThat(evaluator.compared(juminhyo, values))
                .containsExactly(new Compared("お届け先の住所", HolderAttribute.ADDRESS, "見本市東町4-5"));
        assertThat(evaluator.compared(juminhyo, hiddenAgain)).isEmpty();
    }

    @Test
    void comparesABirthDateWhereOneIsTyped() {
        assertThat(evaluator.compared(procedure("nenkin-genkyo"), Map.of("name", "見本 花子", "birthDate", "1980-02-17")))
                .containsExactly(
                        new Compared("お名前", HolderAttribute.NAME, "見本 花子"),
                        new Compared("生年月日", HolderAttribute.BIRTH_DATE, "1980-02-17"));
    }

    @Test
    void copiesNameAddressAndBirthDateFromTheCertificate() {
        var before =
                evaluator.evaluate(juminhyo, Map.of(), Map.of()).field("name").orElseThrow();
        var after = evaluator
                .evaluate(juminhyo, Map.of(), Map.of("name", "見本　花子"))
                .field("name")
                .orElseThrow();

        assertThat(before.value()).isNull();
        assertThat(before.readOnly()).isTrue();
        assertThat(before.required()).isFalse();
        assertThat(after.value()).isEqualTo("見本　花子");
    }

    @Test
    void missingFieldsAreErrorsOnlyWhenAllIsDemanded() {
        var draft = evaluator.evaluate(juminhyo, Map.of(), Map.of());
        var demanded = evaluator.evaluateDemandingAll(juminhyo, Map.of());

        assertThat(draft.field("copies").orElseThrow().error()).isNull();
        assertThat(demanded.field("copies").orElseThrow().error()).isEqualTo("必要な通数を入力してください。");
        assertThat(demanded.field("deliveryMethod").orElseThrow().error()).isEqualTo("郵送方法を選択してください。");
        assertThat(demanded.field("remarks").orElseThrow().error()).isNull();
    }

    @Test
    void filledFieldsThatAreWrongAreKeptAndExplained() {
        var values = evaluator.accept(juminhyo, Map.of(), Map.of("copies", 11, "phone", "12345"));

        var form = evaluator.evaluate(juminhyo, values, Map.of());

        assertThat(form.field("copies").orElseThrow().error()).isEqualTo("10以下の数字を入力してください。");
        assertThat(form.field("phone").orElseThrow().error()).startsWith("電話番号は市外局番から");
        assertThat(form.complete()).isFalse();
    }

    @Test
    void refusesWhatTheFormDoesNotAsk() {
        var errors = refused(Map.of("name", "他人", "nonsense", 1, "deliveryZip", "1000001"));

        assertThat(errors).containsOnlyKeys("name", "nonsense", "deliveryZip");
        assertThat(errors.get("name")).contains("マイナンバーカードから転記");
        assertThat(errors.get("nonsense")).isEqualTo("この項目はこの申請にはありません。");
        assertThat(errors.get("deliveryZip")).isEqualTo("この項目は、現在の入力内容では入力できません。");
    }

    @Test
    void takesAFieldThatTheSameChangeMakesVisible() {
        var values = evaluator.accept(juminhyo, Map.of(), Map.of("deliveryZip", "〒１００ー０００１", "deliveryTo", "other"));

        assertThat(values).containsEntry("deliveryZip", "100-0001");
    }

    @Test
    void emptiesAFieldEvenAHiddenOne() {
        var patch = new HashMap<String, Object>();
        patch.put("deliveryAddress", null);
        patch.put("submitTo", "  ");

        var values = evaluator.accept(
                juminhyo, Map.of("deliveryAddress", "住所", "deliveryTo", "registered", "submitTo", "銀行"), patch);

        assertThat(values).containsOnlyKeys("deliveryTo");
    }

    @Test
    void refusesWrongTypesAndOptions() {
        var errors = refused(Map.of(
                "copies", "たくさん", "deliveryMethod", "drone", "foreign", "yes", "submitTo", List.of("a"), "scope", 1));

        assertThat(errors).containsOnlyKeys("copies", "deliveryMethod", "foreign", "submitTo", "scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "99999999999", "1e9999999", "１．５", "--1"})
    void refusesWhatIsNoWholeNumber(String typed) {
        assertThat(refused(Map.of("copies", typed))).containsEntry("copies", "数字で入力してください。");
    }

    @Test
    void takesFullWidthDigits() {
        assertThat(evaluator.accept(juminhyo, Map.of(), Map.of("copies", " ３ ", "phone", "０９０－１２３４－５６７８")))
                .containsEntry("copies", 3)
                .containsEntry("phone", "090-1234-5678");
    }

    @Test
    void countsLengthsInCodePoints() {
        assertThat(evaluator.accept(juminhyo, Map.of(), Map.of("submitTo", "𠮷".repeat(100))))
                .containsKey("submitTo");
        assertThat(refused(Map.of("submitTo", "𠮷".repeat(101))))
                .containsEntry("submitTo", "100文字以内で入力してください(現在101文字)。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234-5678-9012", "１２３４　５６７８　９０１２", "番号は123456789012です"})
    void neverKeepsAMyNumber(String typed) {
        assertThat(refused(Map.of("remarks", typed)).get("remarks")).contains("マイナンバー");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\uD800", "a\u202Eb"})
    void refusesCharactersThatNoOneCanRead(String typed) {
        assertThat(refused(Map.of("remarks", typed))).containsEntry("remarks", "使用できない文字が含まれています。");
    }

    @ParameterizedTest
    @CsvSource({"ﾐﾎﾝ ﾊﾅｺ,ミホン ハナコ", "みほん　がっきー,ミホン　ガッキー", "ｶﾞｷﾞｸﾞ,ガギグ"})
    void turnsKanaIntoFullWidthKatakana(String typed, String kept) {
        assertThat(evaluator.accept(procedure("nenkin-genkyo"), Map.of(), Map.of("nameKana", typed)))
                .containsEntry("nameKana", kept);
    }

    @Test
    void keepsVariantsOfNames() {
        var typed = Map.of("submitTo", "葛\uDB40\uDD00城 \uFA19 ㈱ か\u3099");

        assertThat(evaluator.accept(juminhyo, Map.of(), typed)).containsEntry("submitTo", "葛\uDB40\uDD00城 \uFA19 ㈱ が");
    }

    @ParameterizedTest
    @CsvSource({"1955-04-01", "昭和30年4月1日", "S30.4.1", "１９５５年４月１日"})
    void takesDatesOfBothCalendars(String typed) {
        assertThat(evaluator.accept(procedure("koseki"), Map.of(), Map.of("headBirthDate", typed)))
                .containsEntry("headBirthDate", "1955-04-01");
    }

    @Test
    void postsThePensionProofFreeOfChargeByOrdinaryMail() {
        var genkyo = procedure("nenkin-genkyo");
        var values = evaluator.accept(genkyo, Map.of(), Map.of("name", "見本 花子"));

        assertThat(values).containsEntry("deliveryMethod", "standard");
        assertThat(refused(genkyo, Map.of("deliveryMethod", "standard")))
                .containsEntry("deliveryMethod", "この項目は変更できません。");
    }

    @Test
    void saysValuesAsAPersonReadsThem() {
        var form = evaluator.evaluate(juminhyo, Map.of("deliveryMethod", "express", "copies", 2), Map.of());

        assertThat(form.field("deliveryMethod").orElseThrow().shown()).isEqualTo("速達");
        assertThat(form.field("copies").orElseThrow().shown()).isEqualTo("2");
        assertThat(form.field("scope").orElseThrow().shown()).isEmpty();
    }

    private List<String> keys(Map<String, Object> values) {
        return evaluator
                .evaluate(juminhyo, values, Map.of())
                .fields()
                .map(EvaluatedForm.Field::key)
                .toList();
    }

    private Map<String, String> refused(Map<String, Object> patch) {
        return refused(juminhyo, patch);
    }

    private Map<String, String> refused(Procedure procedure, Map<String, Object> patch) {
        return catchThrowableOfType(FormRefusedException.class, () -> evaluator.accept(procedure, Map.of(), patch))
                .errors();
    }
}
