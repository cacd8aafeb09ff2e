package jp.madoguchi.demo.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault changes what it names and nothing else, on cards of either kind. */
class CardFaultsTests {

    @ParameterizedTest
    @CsvSource({
        "RSA_2048, , 2026-11-24, 2031-02-17",
        "P_384, , 2026-11-24, 2031-02-17",
        "RSA_2048, EXPIRED, 2021-11-24, 2026-11-23",
        "P_384, EXPIRED, 2021-11-24, 2026-11-23",
        "RSA_2048, EXPIRES_TOMORROW, 2026-11-24, 2026-11-25",
        "RSA_2048, NOT_YET_VALID, 2026-12-24, 2031-02-17",
        "P_384, NOT_YET_VALID, 2026-12-24, 2031-02-17",
        "RSA_2048, UNKNOWN_BIRTH_DATE, 2026-11-24, 2031-11-24"
    })
    void endOnTheFifthBirthday(KeyKind kind, @Nullable Fault fault, LocalDate from, LocalDate to) {
        var certificate = ProfiledCard.of(kind, fault).certificate();

        assertThat(day(certificate.getNotBefore())).isEqualTo(from);
        assertThat(day(certificate.getNotAfter())).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void areForAuthenticationInsteadWhenOrderedSo(KeyKind kind) {
        var card = ProfiledCard.of(kind, Fault.AUTHENTICATION_CERTIFICATE);
        var certificate = card.certificate();

        assertThat(certificate.getIssuer()).isEqualTo(Jpki.AUTHENTICATION_ISSUER);
        assertThat(card.usage()).isEqualTo(new KeyUsage(KeyUsage.digitalSignature));
        assertThat(card.policies().toString()).contains(Jpki.AUTHENTICATION_POLICY.getId());
        assertThat(certificate.getExtension(Extension.subjectAlternativeName)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void differInOneThingWhenOrderedSo(KeyKind kind) {
        assertThat(ProfiledCard.of(kind, Fault.WRONG_POLICY).policies().toString())
                .contains(Jpki.OTHER_POLICY.getId());
        assertThat(ProfiledCard.of(kind, Fault.SUBSTITUTE_CHARACTERS).attributes())
                .contains("2=10000", "6=100000000");
        assertThat(ProfiledCard.of(kind, Fault.UNKNOWN_BIRTH_DATE).attributes()).contains("4=300000000");
    }

    /** What is wrong with these is not in the certificate: a list has it, or a stranger has signed it. */
    @ParameterizedTest
    @EnumSource(names = {"REVOKED", "OTHER_AUTHORITY"})
    void areOtherwiseSound(Fault fault) {
        var sound = ProfiledCard.of(KeyKind.P_384);

        assertThat(ProfiledCard.of(KeyKind.P_384, fault).attributes()).isEqualTo(sound.attributes());
        assertThat(ProfiledCard.of(KeyKind.P_384, fault).policies().toString())
                .isEqualTo(sound.policies().toString());
    }

    private static LocalDate day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ProfiledCard.NOW.getZone());
    }
}
