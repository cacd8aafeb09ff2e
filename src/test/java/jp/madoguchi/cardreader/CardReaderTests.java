package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CardReaderTests {

    @Test
    void warnsBeforeTheLastTryAndGoesOnOnlyWithAYes() {
        var hesitant = new Person("いいえ");
        assertThatThrownBy(() -> CardReader.warn(PinState.LAST_TRY, hesitant)).isInstanceOf(CannotSignException.class);
        assertThat(hesitant.seen()).contains("次に間違えると、暗証番号がロックされます");

        assertThatCode(() -> CardReader.warn(PinState.LAST_TRY, new Person("はい")))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsWhereToUnlock() {
        assertThatThrownBy(() -> CardReader.warn(PinState.LOCKED, new Person()))
                .hasMessageContaining("ロックされています")
                .hasMessageContaining("窓口");
    }

    @Test
    void saysWhichFileIsNoLibrary() {
        assertThatThrownBy(() -> CardReader.with("/no/such/library.so"))
                .isInstanceOf(CannotSignException.class)
                .hasMessageContaining("/no/such/library.so");
    }

    @Test
    void explainsItsUsage() {
        var person = new Person();

        assertThat(SignCommand.run(new String[] {"not an address", "--pkcs11", "x"}, person))
                .isEqualTo(2);
        assertThat(SignCommand.run(new String[] {}, person)).isEqualTo(2);
        assertThat(person.seen()).contains("使い方").contains("--pkcs11");
    }
}
