package jp.madoguchi.signature;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate with a path from one of our authorities.
 *
 * @param at the moment for which it is judged: the receipt, never what the message claims
 */
record Credential(Path path, Instant at) {

    X509CertificateHolder certificate() {
        return path.certificate();
    }
}
