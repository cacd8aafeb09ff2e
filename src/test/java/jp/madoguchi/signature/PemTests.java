package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PemTests {

    private static final String ONE = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";

    @Test
    void readsAllThatAFileHolds() {
        assertThat(Pem.all(bytes("0 remarks before\n" + ONE + "and between\n" + ONE)))
                .containsExactly(new byte[] {0x30, 0}, new byte[] {0x30, 0});
    }

    @Test
    void leavesDerAsItIs() {
        assertThat(Pem.content(new byte[] {0x30, 0})).isEqualTo(new byte[] {0x30, 0});
    }

    @Test
    void doesNotLookForPemInsideAMessage() {
        var message = bytes("0?" + ONE);
        message[1] = (byte) 0x80; // indefinite length

        assertThat(Pem.content(message)).isEqualTo(message);
    }

    @Test
    void refusesPemWithoutAnEnd() {
        assertThatThrownBy(() -> Pem.content(bytes("-----BEGIN CERTIFICATE-----\nMAA=")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
