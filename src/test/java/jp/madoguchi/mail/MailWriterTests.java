package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWriterTests {

    @ParameterizedTest
    @CsvSource({
        "taro.yamada+test@mihon.example, taro.yamada+test@mihon.example",
        "taro..yamada@docomo.example, '\"taro..yamada\"@docomo.example'",
        "taro.@ezweb.example, '\"taro.\"@ezweb.example'"
    })
    void quotesAddressesThatOnlyCarriersGaveOut(String email, String onTheWire) throws MessagingException {
        assertThat(MailWriter.address(email).getAddress()).isEqualTo(onTheWire);
    }
}
