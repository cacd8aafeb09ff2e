package jp.madoguchi.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Reads what claims to be a CMS SignedData (RFC 5652); what cannot be read is an answer, never an exception. */
final class CmsReader {

    private CmsReader() {}

    static Optional<CmsMessage> read(byte[] cms, CmsLimits limits) {
        if (cms.length > limits.bytes() || !Ber.isReasonable(cms)) {
            return Optional.empty();
        }
        try {
            var info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
            if (info == null || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                return Optional.empty();
            }
            return message(SignedData.getInstance(info.getContent()), cms.length, limits);
        } catch (IOException | RuntimeException e) {
            // the parser's ways to say "not ASN.1 of this type" are many: IllegalArgument, ClassCast, IllegalState …
            return Optional.empty();
        }
    }

    private static Optional<CmsMessage> message(@Nullable SignedData data, int length, CmsLimits limits) {
        if (data == null) {
            return Optional.empty();
        }
        var certificates = members(data.getCertificates());
        if (certificates.size() > limits.certificates()) {
            return Optional.empty();
        }
        if (length > CmsLimits.CERTIFICATE_BYTES && certificates.stream().anyMatch(CmsReader::isTooLarge)) {
            return Optional.empty();
        }
        var signers = members(data.getSignerInfos()).stream()
                .map(SignerInfo::getInstance)
                .toList();
        var x509 = distinct(certificates.stream()
                // other kinds (attribute certificates) are tagged; nobody here needs them
                .filter(member -> member.toASN1Primitive() instanceof ASN1Sequence)
                .map(Certificate::getInstance)
                .map(X509CertificateHolder::new)
                .toList());
        return Optional.of(new CmsMessage(
                data.getEncapContentInfo().getContentType(),
                content(data.getEncapContentInfo()),
                signers,
                x509,
                signers.size() == 1 ? named(signers.get(0), x509) : List.of()));
    }

    private static @Nullable Bytes content(ContentInfo encapsulated) {
        var content = encapsulated.getContent();
        return content == null
                ? null
                : Bytes.own(ASN1OctetString.getInstance(content).getOctets());
    }

    private static List<X509CertificateHolder> named(SignerInfo signer, List<X509CertificateHolder> certificates) {
        var sid = SignerId.of(signer.getSID());
        return certificates.stream().filter(sid::names).toList();
    }

    private static boolean isTooLarge(ASN1Encodable certificate) {
        return Der.asReceived(certificate.toASN1Primitive()).length > CmsLimits.CERTIFICATE_BYTES;
    }

    /** Some signers send theirs twice; comparing a single one with itself would cost as much as reading it. */
    private static List<X509CertificateHolder> distinct(List<X509CertificateHolder> certificates) {
        return certificates.size() < 2
                ? certificates
                : certificates.stream().distinct().toList();
    }

    private static List<ASN1Encodable> members(@Nullable ASN1Set set) {
        var members = new ArrayList<ASN1Encodable>();
        if (set != null) {
            set.forEach(members::add);
        }
        return members;
    }
}
