package jp.madoguchi.signature;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads the four attributes of the holder; by OID, since their order differs from card to card. */
final class HolderReader {

    private static final ASN1ObjectIdentifier JPKI = new ASN1ObjectIdentifier("1.2.392.200149.8.5.5");
    static final ASN1ObjectIdentifier NAME = JPKI.branch("1");
    static final ASN1ObjectIdentifier NAME_FLAGS = JPKI.branch("2");
    static final ASN1ObjectIdentifier SEX = JPKI.branch("3");
    static final ASN1ObjectIdentifier BIRTH_DATE = JPKI.branch("4");
    static final ASN1ObjectIdentifier ADDRESS = JPKI.branch("5");
    static final ASN1ObjectIdentifier ADDRESS_FLAGS = JPKI.branch("6");

    private HolderReader() {}

    /** The holder; empty when an attribute is missing, double or not a text. */
    static Optional<Holder> read(X509CertificateHolder certificate) {
        var names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        var texts = new HashMap<ASN1ObjectIdentifier, String>();
        for (var name : names == null ? new GeneralName[0] : names.getNames()) {
            if (name.getTagNo() == GeneralName.otherName) {
                var other = OtherName.getInstance(name.getName());
                if (!other.getTypeID().on(JPKI)) {
                    continue;
                }
                if (!(other.getValue() instanceof ASN1UTF8String text)
                        || texts.put(other.getTypeID(), text.getString()) != null) {
                    return Optional.empty();
                }
            }
        }
        return holder(texts);
    }

    private static Optional<Holder> holder(Map<ASN1ObjectIdentifier, String> texts) {
        var name = texts.get(NAME);
        var address = texts.get(ADDRESS);
        var birthDate = texts.get(BIRTH_DATE);
        if (name == null || address == null || birthDate == null) {
            return Optional.empty();
        }
        return Optional.of(new Holder(
                name,
                address,
                new BirthDate(birthDate),
                texts.getOrDefault(SEX, ""),
                texts.getOrDefault(NAME_FLAGS, ""),
                texts.getOrDefault(ADDRESS_FLAGS, "")));
    }
}
