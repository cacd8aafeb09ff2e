package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cases name is parsed once while it is used, forgotten when it takes room, and bounded. */
class OfflineFilesTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final int REMEMBERED = 16 << 20;

    private final OfflineFiles files = new OfflineFiles();
    private final Path directory;

    OfflineFilesTests(@TempDir Path directory) throws IOException {
        this.directory = directory;
        Files.write(directory.resolve("list.crl"), AUTHORITY.crl());
    }

    @Test
    void areParsedOnce() throws IOException {
        var first = list("list.crl");
        files.beginCase();

        assertThat(list("list.crl")).isSameAs(first);
    }

    @Test
    void areParsedAgainWhenTheyHaveChanged() throws IOException {
        list("list.crl");
        Files.write(directory.resolve("list.crl"), AUTHORITY.crl(java.math.BigInteger.TEN));

        assertThat(list("list.crl")
                        .reason(AUTHORITY
                                .card()
                                .serial(java.math.BigInteger.TEN)
                                .issue()
                                .certificate()))
                .isPresent();
    }

    @Test
    void areForgottenWhenAnotherCaseNeedsTheRoom() throws IOException {
        var first = list("list.crl");
        files.beginCase();
        junk("junk.crl", REMEMBERED - size("list.crl"));
        files.beginCase();
        assertThat(list("list.crl")).isSameAs(first);

        files.beginCase();
        junk("more.crl", REMEMBERED);
        files.beginCase();

        assertThat(list("list.crl")).isNotSameAs(first);
    }

    @Test
    void stayWhileTheirOwnCaseNeedsThem() throws IOException {
        var first = list("list.crl");

        junk("junk.crl", REMEMBERED);

        assertThat(list("list.crl")).isSameAs(first);
    }

    @Test
    void makeRoomOneAfterTheOtherTheOldestFirst() throws IOException {
        Files.write(directory.resolve("second.crl"), AUTHORITY.crl());
        var first = list("list.crl");
        var second = list("second.crl");
        files.beginCase();

        junk("junk.crl", REMEMBERED - size("second.crl"));
        files.beginCase();

        assertThat(list("second.crl")).isSameAs(second);
        assertThat(list("list.crl")).isNotSameAs(first);
    }

    @Test
    void holdAThousandCertificatesOfACase() throws IOException {
        var pem = pem(certificate());
        Files.writeString(directory.resolve("crowd.pem"), pem.repeat(1_000));
        Files.writeString(directory.resolve("one.pem"), pem);
        var crowd = directory.resolve("crowd.pem");

        assertThat(files.certificates(List.of(crowd))).hasSize(1_000);
        assertThatThrownBy(() -> files.certificates(List.of(crowd, directory.resolve("one.pem"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdEightMegabytesOfCertificatesOfACase() throws IOException {
        var pem = pem(certificate());
        var half = directory.resolve("half.pem");
        Files.writeString(half, pem + " ".repeat((4 << 20) - pem.length()));
        var more = directory.resolve("more.pem");
        Files.writeString(more, pem);

        assertThat(files.certificates(List.of(half, half))).hasSize(2);
        assertThatThrownBy(() -> files.certificates(List.of(half, half, more)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areReadUpToTheirLimit() throws IOException {
        var largest = Files.write(directory.resolve("largest"), new byte[CmsLimits.OFFLINE.bytes()]);
        var larger = Files.write(directory.resolve("larger"), new byte[CmsLimits.OFFLINE.bytes() + 1]);

        assertThat(files.message(largest)).hasSize(CmsLimits.OFFLINE.bytes());
        assertThatThrownBy(() -> files.message(larger)).hasMessageContaining("larger than");
    }

    private RevocationList list(String name) throws IOException {
        return files.lists(List.of(directory.resolve(name))).get(0);
    }

    /** A file that takes room, and is no list. */
    private void junk(String name, long size) throws IOException {
        Files.write(directory.resolve(name), new byte[(int) size]);
        assertThat(files.lists(List.of(directory.resolve(name)))).isEmpty();
    }

    private long size(String name) throws IOException {
        return Files.size(directory.resolve(name));
    }

    private static byte[] certificate() {
        return Der.of(Authority.of(AUTHORITY.root()).certificate().toASN1Structure());
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }
}
