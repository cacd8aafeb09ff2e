package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import jp.madoguchi.access.EmailAddress;
import jp.madoguchi.access.RateLimits;
import jp.madoguchi.payment.PaymentAccessController.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PaymentAccessControllerTests {

    private final PaymentAccess access = mock(PaymentAccess.class);
    private final RateLimits limits = mock(RateLimits.class);
    private final PaymentAccessController controller = new PaymentAccessController(access, limits);

    @Test
    void fillsNobodysMailbox() {
        doThrow(new IllegalStateException("too often"))
                .when(limits)
                .countAddress(EmailAddress.parse("taro@example.jp"));

        assertThatThrownBy(
                        () -> controller.ask(new Asked("ABCDE-FGH23", "taro@example.jp"), new MockHttpServletRequest()))
                .hasMessage("too often");

        verifyNoInteractions(access);
    }

    @Test
    void letsNobodyTryTokensByTheThousand() {
        doThrow(new IllegalStateException("too often")).when(limits).countClient(anyString());

        assertThatThrownBy(() -> controller.open("guessed", new MockHttpServletRequest()))
                .hasMessage("too often");

        verifyNoInteractions(access);
    }
}
