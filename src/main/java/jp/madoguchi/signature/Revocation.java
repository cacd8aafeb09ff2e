package jp.madoguchi.signature;

import org.bouncycastle.cert.X509CertificateHolder;

/** The port to revocation data: lists in files today, responders to come. A URL out of a certificate is never used. */
interface Revocation {

    /** Asks; what is out of reach or stale is UNKNOWN, never an exception. */
    RevocationAnswer of(X509CertificateHolder certificate, Anchor issuer);
}
