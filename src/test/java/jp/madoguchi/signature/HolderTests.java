package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderTests {

    @Test
    void saysWhichCharactersStandForOthers() {
        var holder = holder("髙見　太郎", "10001", "見本町", "010");

        assertThat(holder.substitutions()).containsExactly("氏名の1文字目「髙」", "氏名の5文字目「郎」", "住所の2文字目「本」");
    }

    @Test
    void countsCharactersBeyondTheFirstPlaneOnce() {
        assertThat(holder("𠮷田", "01", "町", "0").substitutions()).containsExactly("氏名の2文字目「田」");
    }

    @Test
    void saysThatSomeCharacterIsMeantWhenTheFlagsDoNotFit() {
        assertThat(holder("見本", "1", "町", "0").substitutions()).containsExactly("氏名のどれかの文字（代替文字の位置が文字数と合いません）");
    }

    @Test
    void isSilentWithoutSubstitutions() {
        var holder = holder("𠮷田", "00", "町", "0");

        assertThat(holder.substitutions()).isEmpty();
        assertThat(holder.untold()).isEmpty();
    }

    /** Nobody may take them for a statement that nothing was replaced. */
    @Test
    void saysThatNothingIsKnownWithoutFlagsOrWithFlagsThatDoNotFit() {
        assertThat(holder("見本", "", "町", "").untold()).containsExactly("氏名", "住所");
        assertThat(holder("見本", "000", "町", "0").untold()).containsExactly("氏名");
        assertThat(holder("見本", "00", "町", "?").untold()).containsExactly("住所");
        assertThat(holder("見本", "1", "町", "1").untold()).isEmpty();
    }

    @Test
    void looksAtTheAddressToo() {
        assertThat(holder("見本", "00", "町", "1").substitutions()).containsExactly("住所の1文字目「町」");
    }

    private static Holder holder(String name, String nameFlags, String address, String addressFlags) {
        return new Holder(name, address, new BirthDate("319800217"), "1", nameFlags, addressFlags);
    }
}
