package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningSessionTests {

    private static final byte[] DOCUMENT = new SigningDocument(
                    "23456-7892A",
                    3,
                    "見本市",
                    new SigningDocument.Subject("juminhyo", "住民票の写し", "1", "1"),
                    LocalDate.of(2026, 11, 24),
                    List.of(new SigningField("必要な証明書", "世帯全員")),
                    "nonce",
                    NOW.plusSeconds(600))
            .bytes();

    @Test
    void isOpenUntilItExpires() {
        assertThat(session(null).openAt(NOW.plusSeconds(599))).isTrue();
        assertThat(session(null).openAt(NOW.plusSeconds(600))).isFalse();
    }

    @Test
    void isOpenUntilASignatureIsAccepted() {
        assertThat(session(NOW).openAt(NOW)).isFalse();
    }

    @Test
    void showsWhatStandsInTheBytesThatAreSigned() {
        var request = SigningRequest.of(session(null));

        assertThat(request.city()).isEqualTo("見本市");
        assertThat(request.procedure()).isEqualTo("住民票の写し");
        assertThat(request.date()).isEqualTo("2026-11-24");
        assertThat(request.fields()).containsExactly(new SigningField("必要な証明書", "世帯全員"));
        assertThat(request.document()).isBase64().asBase64Decoded().isEqualTo(DOCUMENT);
        assertThat(request.digestAlgorithm()).isEqualTo("SHA-256");
    }

    @Test
    void saysOnWhichFormItWasFilledInAndWhatWasAgreedTo() {
        var bytes = new SigningDocument(
                        "23456-7892A",
                        3,
                        "見本市",
                        new SigningDocument.Subject("juminhyo", "住民票の写し", "4f1a", "2026-04"),
                        LocalDate.of(2026, 11, 24),
                        List.of(),
                        "nonce",
                        NOW)
                .bytes();

        assertThat(SigningDocument.formVersion(Bytes.of(bytes))).isEqualTo("4f1a");
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains(
                        "\"procedure\":{\"id\":\"juminhyo\",\"name\":\"住民票の写し\",\"terms\":\"2026-04\",\"version\":\"4f1a\"}");
    }

    private static SigningSession session(@Nullable Instant usedAt) {
        return new SigningSession("23456-7892A", 3, "nonce", Bytes.of(DOCUMENT), NOW.plusSeconds(600), usedAt);
    }
}
