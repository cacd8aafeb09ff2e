package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderReaderTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @Test
    void readsTheFourAttributesByTheirOids() {
        var holder = read(AUTHORITY.card());

        assertThat(holder.name()).isEqualTo("見本　花子");
        assertThat(holder.address()).isEqualTo("見本県見本市本町一丁目２番３号");
        assertThat(holder.birthDate().wareki()).isEqualTo("昭和55年2月17日");
        assertThat(holder.sexLabel()).isEqualTo("女");
        assertThat(holder.substitutions()).isEmpty();
    }

    @Test
    void givesTheFormOnlyNameAddressAndBirthDate() {
        assertThat(read(AUTHORITY.card()).formValues()).containsOnlyKeys("name", "address", "birthDate");
    }

    @Test
    void namesEachReplacedCharacterCountingCodePoints() {
        var holder = read(AUTHORITY.card().attribute("1", "𠮷崎　花子").attribute("2", "01000"));

        assertThat(holder.substitutions()).containsExactly("氏名の2文字目「崎」");
    }

    @Test
    void warnsWhenFlagsDoNotFitTheText() {
        var holder = read(AUTHORITY.card().attribute("2", "01"));

        assertThat(holder.substitutions()).hasSize(1).first().asString().contains("合いません");
    }

    @Test
    void findsNobodyWhenAnAttributeIsMissingOrDouble() {
        assertThat(HolderReader.read(
                        AUTHORITY.card().withoutAttribute("5").issue().certificate()))
                .isEmpty();
        assertThat(HolderReader.read(
                        AUTHORITY.card().secondAttribute("5", "別の住所").issue().certificate()))
                .isEmpty();
    }

    private static Holder read(TestCard.Builder card) {
        return HolderReader.read(card.issue().certificate()).orElseThrow();
    }
}
