package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevokedSerialsTests {

    /** Tables are so small that their entries often meet in one place, also in the last. */
    @Test
    void findEachNumberHoweverManyMeetInOnePlace() {
        for (int first = 1; first < 3_000; first += 3) {
            var numbers = List.of(first, first + 1, first + 2).stream()
                    .map(number -> BigInteger.valueOf(number * 31L))
                    .toList();
            var places = new ArrayList<Integer>();
            var serials = serials(numbers, 1, places);

            for (int i = 0; i < numbers.size(); i++) {
                assertThat(serials.find(numbers.get(i))).hasValue(places.get(i));
            }
            assertThat(serials.find(BigInteger.valueOf(first * 31L + 1))).isEmpty();
        }
    }

    @Test
    void findTheFirstOfTwoEntriesAboutOneNumber() {
        var places = new ArrayList<Integer>();

        var serials = serials(List.of(BigInteger.TEN, BigInteger.TEN), 2, places);

        assertThat(serials.find(BigInteger.TEN)).hasValue(places.get(0));
    }

    @Test
    void haveNoNumberThatIsLongerThanAny() {
        assertThat(serials(List.of(BigInteger.TEN), 1, new ArrayList<>()).find(BigInteger.ONE.shiftLeft(168)))
                .isEmpty();
    }

    @Test
    void takeFourBytesForEachPlaceOfATableThatIsAtMostHalfFull() {
        assertThat(new RevokedSerials(new byte[0], 0).size()).isEqualTo(16);
        assertThat(new RevokedSerials(new byte[0], 1).size()).isEqualTo(16);
        assertThat(new RevokedSerials(new byte[0], 5).size()).isEqualTo(64);
        assertThat(new RevokedSerials(new byte[0], 1_000_000).size()).isEqualTo((1 << 21) * 4L);
    }

    private static RevokedSerials serials(List<BigInteger> numbers, int expected, List<Integer> places) {
        var der = new ByteArrayOutputStream();
        der.write(0); // no entry stands at the very beginning of a list
        for (var number : numbers) {
            places.add(der.size());
            der.writeBytes(BerNode.Length.DER.encode(0x30, BerNode.Length.DER.encode(0x02, number.toByteArray())));
        }
        var serials = new RevokedSerials(der.toByteArray(), expected);
        for (var place : places) {
            var entry = Tlv.at(der.toByteArray(), place, der.size());
            serials.add(Tlv.at(der.toByteArray(), entry.start(), entry.end()), place);
        }
        return serials;
    }
}
