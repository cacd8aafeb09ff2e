package jp.madoguchi.signature;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the configured responders (OCSP, RFC 6960); an address inside a certificate is never asked. */
@Component
class OcspRevocation implements Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(OcspRevocation.class);
    private static final int NONCE_BYTES = 16;

    private final List<URI> responders;
    private final RevocationRules rules;
    private final CrlRevocation lists;
    private final Fetch fetch;
    private final SecureRandom random = new SecureRandom();

    OcspRevocation(SignatureProperties properties, CrlRevocation lists) {
        this.responders = properties.ocspResponders();
        this.rules = properties.ocspRules();
        this.lists = lists;
        this.fetch = new Fetch(properties.fetchTimeout());
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return RevocationSources.decisive(
                responders.stream().map(responder -> ask(responder, question)).toList(), question);
    }

    private RevocationAnswer ask(URI responder, RevocationQuestion question) {
        return answer(responder, question).from("responder " + responder.getHost(), question);
    }

    private RevocationAnswer answer(URI responder, RevocationQuestion question) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var bytes =
                    fetch.post(responder, "application/ocsp-request", request(question, nonce), OcspAnswer.MAX_BYTES);
            return said(bytes, Bytes.of(nonce), question);
        } catch (IOException | RuntimeException e) {
            LOG.warn("No answer from OCSP responder {}: {}", responder.getHost(), e.toString());
            return RevocationAnswer.unknown("the responder is out of reach", question.at());
        }
    }

    private RevocationAnswer said(byte[] bytes, Bytes nonce, RevocationQuestion question) {
        var received = List.of(Evidence.of(Evidence.Kind.OCSP, Bytes.own(bytes), "at=" + question.at()));
        var answer = OcspAnswer.read(bytes);
        if (answer.isEmpty()) {
            return RevocationAnswer.unknown("the responder refuses to answer", question.at())
                    .and(received);
        }
        if (answer.get().nonce().filter(repeated -> !repeated.equals(nonce)).isPresent()) {
            // not kept: whoever repeats the verdict has no nonce to compare, and would believe it
            return RevocationAnswer.unknown("the responder answers another question", question.at());
        }
        return answer.get().about(question, rules, lists).and(received);
    }

    private static byte[] request(RevocationQuestion question, byte[] nonce) throws IOException {
        var extension =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
        return new OCSPRequest(
                        new TBSRequest(
                                (GeneralName) null,
                                new DERSequence(new Request(OcspCertificateId.of(question), null)),
                                new Extensions(extension)),
                        null)
                .getEncoded();
    }
}
