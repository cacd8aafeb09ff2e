package jp.madoguchi.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailFrameControllerTests {

    @Test
    void letsLinksLeaveTheFrame() {
        assertThat(MailFrameController.withLinksToTop("<html><HEAD lang=\"ja\"><title>x</title></HEAD>"))
                .isEqualTo("<html><HEAD lang=\"ja\"><base target=\"_top\"><title>x</title></HEAD>");
    }

    @Test
    void allowsAMailNoScript() {
        assertThat(MailFrameController.POLICY).contains("default-src 'none'").doesNotContain("allow-scripts");
    }
}
