package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedMailTests {

    private static final String OURS = "<ABCDE-FGHJ2.17@mihon.example>";

    @Test
    void knowsWhichMailCameBackAndWhy() throws Exception {
        assertThat(ReturnedMail.of(report("failed", "5.1.1", "text/rfc822-headers", OURS)))
                .hasValue(new ReturnedMail(new MessageId("ABCDE-FGHJ2", 17), "5.1.1"));
    }

    @Test
    void findsItInAWholeMailSentBack() throws Exception {
        assertThat(ReturnedMail.of(report("failed", "5.2.2", "message/rfc822", OURS)))
                .hasValue(new ReturnedMail(new MessageId("ABCDE-FGHJ2", 17), "5.2.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed"})
    void aMailThatMayStillArriveHasNotComeBack(String action) throws Exception {
        assertThat(ReturnedMail.of(report(action, "4.4.1", "text/rfc822-headers", OURS)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<someone@else.example>", "ABCDE-FGHJ2.17", "<ABCDE-FGHJ2.99999999999999999999@mihon.example>"})
    void othersMailsAreNotOurs(String id) throws Exception {
        assertThat(ReturnedMail.of(report("failed", "5.1.1", "text/rfc822-headers", id)))
                .isEmpty();
    }

    @Test
    void anAnswerFromAPersonIsNotAReturn() throws Exception {
        assertThat(ReturnedMail.of(message("""
                        Subject: Re: 【見本市】お支払いのお願い
                        In-Reply-To: %s
                        Content-Type: text/plain

                        Action: failed
                        Status: 5.1.1
                        """.formatted(OURS)))).isEmpty();
    }

    private static MimeMessage report(String action, String status, String originalType, String id) throws Exception {
        return message("""
                Subject: Undelivered Mail
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                hanako@example.jp is not known here.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.jp

                Final-Recipient: rfc822; hanako@example.jp
                Action: %s
                Status: %s
                --b
                Content-Type: %s

                Subject: =?UTF-8?Q?test?=
                Message-ID: %s
                To: hanako@example.jp

                --b--
                """.formatted(action, status, originalType, id));
    }

    private static MimeMessage message(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage((Session) null, new ByteArrayInputStream(bytes));
    }
}
