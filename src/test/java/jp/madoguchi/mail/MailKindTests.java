package jp.madoguchi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.access.LinkPurpose;
import org.junit.jupiter.api.Test;

class MailKindTests {

    @Test
    void areTheThirteenMailsOfTheTrade() {
        assertThat(MailKind.values()).hasSize(13);
    }

    @Test
    void provesTheAddressOnlyByTheFirstMail() {
        assertThat(MailKind.values())
                .filteredOn(kind -> kind.link() == LinkPurpose.EMAIL_VERIFICATION)
                .containsExactly(MailKind.M1);
    }
}
