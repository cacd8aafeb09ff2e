package jp.madoguchi.cardreader;

import java.io.IOException;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.security.auth.login.LoginException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** A card whose PIN was right. The key never leaves it; closing logs out. */
final class OpenCard implements AutoCloseable {

    /** Bit of the extension keyUsage by which a certificate is for signatures, not for logging in (RFC 5280). */
    private static final int NON_REPUDIATION = 1;

    private final Provider provider;
    private final PrivateKey key;
    private final X509Certificate certificate;

    private OpenCard(Provider provider, PrivateKey key, X509Certificate certificate) {
        this.provider = provider;
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * @throws WrongPinException if the card does not take the PIN
     * @throws CannotSignException if the card is locked, has no signature certificate, or cannot be read
     */
    static OpenCard open(String library, long slot, char[] pin) {
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name=reader%d\nlibrary=%s\nslot=%d\n".formatted(slot, library, slot));
        try {
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            for (var alias : Collections.list(store.aliases())) {
                var found = signing(store, provider, alias, pin);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            throw new CannotSignException("カードに署名用電子証明書がありません。市の窓口で発行を受けてください。");
        } catch (IOException e) {
            throw LoginFailure.of(e);
        } catch (GeneralSecurityException e) {
            throw LoginFailure.unreadable(e);
        }
    }

    private static Optional<OpenCard> signing(KeyStore store, Provider provider, String alias, char[] pin)
            throws GeneralSecurityException {
        return store.isKeyEntry(alias)
                        && store.getCertificate(alias) instanceof X509Certificate certificate
                        && signs(certificate)
                ? Optional.of(new OpenCard(provider, (PrivateKey) store.getKey(alias, pin), certificate))
                : Optional.empty();
    }

    private static boolean signs(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage != null && usage[NON_REPUDIATION];
    }

    /** A detached CMS over the document, as the protocol wants it. */
    byte[] sign(byte[] document) {
        try {
            var algorithm =
                    certificate.getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA";
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(
                                    new JcaContentSignerBuilder(algorithm)
                                            .setProvider(provider)
                                            .build(key),
                                    new JcaX509CertificateHolder(certificate)));
            generator.addCertificates(new CollectionStore<>(List.of(new JcaX509CertificateHolder(certificate))));
            return generator
                    .generate(new CMSProcessableByteArray(document), false)
                    .getEncoded();
        } catch (GeneralSecurityException | CMSException | OperatorCreationException | IOException e) {
            throw LoginFailure.unreadable(e);
        }
    }

    @Override
    public void close() {
        logOut((AuthProvider) provider);
    }

    /** A card that was lifted is logged out by that, and what it signed stands: a failure here must not hide it. */
    static void logOut(AuthProvider provider) {
        try {
            provider.logout();
        } catch (LoginException | ProviderException e) {
            // nothing is left to be done with the card
        }
    }
}
