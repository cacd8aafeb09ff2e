package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendFailureTests {

    private static final Address[] NOBODY = {};

    private static SMTPSendFailedException refused(int reply, @Nullable MessagingException next) {
        return new SMTPSendFailedException("RCPT TO", reply, "no", next, NOBODY, NOBODY, NOBODY);
    }

    private static SMTPAddressFailedException unknown(int reply) throws MessagingException {
        return new SMTPAddressFailedException(
                new InternetAddress("taro@mihon.example"), "RCPT TO", reply, "no such user <taro@mihon.example>");
    }

    @ParameterizedTest
    @CsvSource({"550, true", "553, true", "450, false", "552, false"})
    void isPermanentOnlyWhenTheAddressDoesNotExist(int reply, boolean permanent) throws MessagingException {
        assertThat(SendFailure.of(refused(reply, unknown(reply))))
                .isEqualTo(new SendFailure("SMTP " + reply, permanent));
    }

    @Test
    void triesAgainWhenTheServerRefusesTheMailItself() {
        assertThat(SendFailure.of(refused(554, null))).isEqualTo(new SendFailure("SMTP 554", false));
    }

    @Test
    void triesAgainWhenNobodyAnswers() {
        var failure = new MessagingException("Couldn't connect to host", new ConnectException("refused"));

        assertThat(SendFailure.of(failure)).isEqualTo(new SendFailure("MessagingException", false));
    }

    @Test
    void keepsTheAddressOutOfItsWords() throws MessagingException {
        assertThat(SendFailure.of(unknown(550)).code()).doesNotContain("taro");
    }
}
