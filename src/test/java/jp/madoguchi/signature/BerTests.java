package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerTests {

    private static final int DEEPEST = 60;
    private static final int MOST = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0500", // NULL
                "3003020101", // a sequence of one number
                "30060201010201 02", // of two
                "30800201010000", // of indefinite length
                "30803080020101 00000000", // one in another
                "1f8101020101", // a tag of several bytes
                "04810141", // a length of its own byte
                "0482000141", // of two
                "0000 0500" // what would end an indefinite length is an element anywhere else
            })
    void takesElementsThatEndWhereTheirLengthsSay(String hex) {
        assertThat(Ber.isReasonable(bytes(hex))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30", // no length
                "3003", // no content
                "300302", // cut off inside
                "30040201 01", // longer than the bytes
                "3080020101", // without an end
                "0480", // indefinite, but nothing that has elements
                "1f81", // a tag without an end
                "0482", // a length without its bytes
                "0484ffffffff", // four gigabytes
                "04887fffffffffffffff", // more than fits into anything
                "30020201 01" // an element reaches beyond the one around it
            })
    void refusesElementsWithoutAnEnd(String hex) {
        assertThat(Ber.isReasonable(bytes(hex))).isFalse();
    }

    @Test
    void refusesElementsNestedTooDeeply() {
        assertThat(Ber.isReasonable(nested(DEEPEST))).isTrue();
        assertThat(Ber.isReasonable(nested(DEEPEST + 1))).isFalse();
    }

    @Test
    void refusesTooManyElements() {
        assertThat(Ber.isReasonable(nulls(MOST))).isTrue();
        assertThat(Ber.isReasonable(nulls(MOST + 2))).isFalse();
    }

    private static byte[] nested(int depth) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) {
            bytes.writeBytes(new byte[] {0x30, (byte) 0x80});
        }
        bytes.writeBytes(new byte[2 * depth]);
        return bytes.toByteArray();
    }

    private static byte[] nulls(int count) {
        var bytes = new byte[2 * count];
        Arrays.fill(bytes, (byte) 0);
        for (int i = 0; i < count; i++) {
            bytes[2 * i] = 5;
        }
        return bytes;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
}
