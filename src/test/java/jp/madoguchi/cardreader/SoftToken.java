package jp.madoguchi.cardreader;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.testing.Card;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** A card in a reader as SoftHSM plays it: a real PKCS#11 library with keys in files. */
final class SoftToken {

    static final String PIN = "ABC123";

    private static final String LABEL = "JPKI (Digital Signature PIN)";

    private final Path library;

    private SoftToken(Path library) {
        this.library = library;
    }

    /** Empty on a machine without SoftHSM. */
    static Optional<Path> library() {
        return List.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/pkcs11/libsofthsm2.so").stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
    }

    /** A reader for one card; once per process, since the library reads its configuration once. */
    static SoftToken with(Path library, Path folder) throws Exception {
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        var configuration = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens);
        NativeLibrary.getInstance("c")
                .getFunction("setenv")
                .invokeInt(new Object[] {"SOFTHSM2_CONF", configuration.toString(), 1});
        var builder = new ProcessBuilder(
                "softhsm2-util", "--init-token", "--free", "--label", LABEL, "--so-pin", "12345678", "--pin", PIN);
        builder.environment().put("SOFTHSM2_CONF", configuration.toString());
        int status = builder.inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("softhsm2-util ended with " + status);
        }
        return new SoftToken(library);
    }

    String path() {
        return library.toString();
    }

    /** Puts a test card into the reader, in the place of the one before. */
    void holds(Card card) throws GeneralSecurityException, IOException {
        long slot = new TokenList(path())
                .tokens().stream()
                        .filter(Token::forSignatures)
                        .findFirst()
                        .orElseThrow()
                        .slot();
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name=issuer\nlibrary=%s\nslot=%d\n".formatted(path(), slot));
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry("sign", card.key(), null, new Certificate[] {
            new JcaX509CertificateConverter().getCertificate(card.certificate())
        });
        ((AuthProvider) provider).logout();
    }
}
