package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import jp.madoguchi.applications.Case;
import jp.madoguchi.signature.SignableApplications.Signable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestSignatureTests {

    private static final SigningSession SESSION =
            new SigningSession("23456-7892A", 3, "nonce", Bytes.of(new byte[1]), NOW.plusSeconds(300), null);

    private final SignableApplications applications = mock(SignableApplications.class);
    private final SigningDocuments documents = mock(SigningDocuments.class);
    private final SigningSessions sessions = mock(SigningSessions.class);
    private final OpenProtocolApp openProtocol = mock(OpenProtocolApp.class);

    @BeforeEach
    void awaitASignature() {
        var signable = mock(Signable.class);
        when(applications.require("23456-7892A")).thenReturn(signable);
        when(documents.session(signable)).thenReturn(SESSION);
        when(sessions.open(SESSION)).thenReturn("token");
        when(openProtocol.open("token", SESSION)).thenReturn("https://city.example/token");
    }

    @Test
    void handsOutBothWaysAndHowLongTheyLast() {
        var handOver =
                request((token, session) -> "https://app.example/" + token).open("23456-7892A");

        assertThat(handOver.url()).isEqualTo("https://app.example/token");
        assertThat(handOver.address()).isEqualTo("https://city.example/token");
        assertThat(handOver.lifetime()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void leavesTheWayOverACardReaderOpenWhileTheAppsServiceIsOutOfReach() {
        var handOver = request((token, session) -> {
                    throw new DigitalAppUnavailableException(new IOException("out of reach"));
                })
                .open("23456-7892A");

        assertThat(handOver.url()).isNull();
        assertThat(handOver.address()).isEqualTo("https://city.example/token");
    }

    private RequestSignature request(PhoneApp app) {
        return new RequestSignature(
                applications,
                mock(Signatures.class),
                mock(Case.class),
                documents,
                sessions,
                app,
                openProtocol,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
