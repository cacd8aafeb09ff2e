package jp.madoguchi.signature;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The signer's certificate with the authority that issued it.
 *
 * @param issuer empty when none of ours did
 * @param at the moment for which it is judged: the receipt, never what the message claims
 */
record Credential(X509CertificateHolder certificate, Optional<Anchor> issuer, Instant at) {}
