package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.InputStream;
import jp.madoguchi.access.RateLimits;
import jp.madoguchi.access.ResidentSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SigningControllerTests {

    private final RequestSignature request = mock(RequestSignature.class);
    private final ReceiveSignature receive = mock(ReceiveSignature.class);
    private final RateLimits limits = mock(RateLimits.class);
    private final SigningController controller = new SigningController(
            request,
            mock(SigningSessions.class),
            receive,
            mock(ReturnLinks.class),
            mock(ResidentSessions.class),
            limits);

    @BeforeEach
    void exhaustTheClient() {
        doThrow(new IllegalStateException("too often")).when(limits).countClient(anyString());
    }

    @Test
    void opensNoSessionForAClientThatAsksTooOften() {
        assertThatThrownBy(() -> controller.open("ABCDE-FGH23", new MockHttpServletRequest()))
                .hasMessage("too often");

        verifyNoInteractions(request);
    }

    @Test
    void keepsNothingOfAClientThatSendsTooOften() {
        assertThatThrownBy(() -> controller.sign("token", InputStream.nullInputStream(), new MockHttpServletRequest()))
                .hasMessage("too often");

        verifyNoInteractions(receive);
    }
}
