package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

class StripeWebhookControllerTests {

    private final WebhookSignature signature = mock(WebhookSignature.class);
    private final StripeEvents events = mock(StripeEvents.class);

    @Test
    void readsNoMoreOfAStrangerThanAnEventCanBeLong() {
        doThrow(new WebhookSignatureException("no")).when(signature).verify(any(), any());

        assertThatThrownBy(() -> new StripeWebhookController(signature, events).receive(new Endless(), ""))
                .isInstanceOf(WebhookSignatureException.class);

        verifyNoInteractions(events);
    }

    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            given += length;
            assertThat(given).isLessThan(2_000_000);
            return length;
        }
    }
}
