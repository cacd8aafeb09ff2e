package jp.madoguchi.demo.cards;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Names, numbers and encodings of the JPKI profile, with an organisation of our own so that nobody is deceived. */
final class Jpki {

    static final ASN1ObjectIdentifier SIGNATURE_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.1.20");
    static final ASN1ObjectIdentifier AUTHENTICATION_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.3.30");
    static final ASN1ObjectIdentifier OTHER_POLICY = new ASN1ObjectIdentifier("1.2.392.200149.8.5.1.1.99");
    static final ASN1ObjectIdentifier ATTRIBUTE = new ASN1ObjectIdentifier("1.2.392.200149.8.5.5");
    static final String CPS = "http://www.jpki.go.jp/cps.html";

    /** Both generations of roots have this one name. */
    static final X500Name SIGNATURE_ISSUER =
            new X500Name("C=JP,O=JPKI-DEMO,OU=JPKI for digital signature,OU=Madoguchi Demo Authority");

    static final X500Name AUTHENTICATION_ISSUER =
            new X500Name("C=JP,O=JPKI-DEMO,OU=JPKI for user authentication,OU=Madoguchi Demo Authority");

    static final X500Name CRL_DISTRIBUTION_POINT =
            new X500Name("C=JP,O=JPKI-DEMO,OU=JPKI for digital signature,OU=CRL Distribution Points,OU=Mihon-ken,"
                    + "CN=Mihon-shi CRLDP");

    private Jpki() {}

    /** Where certificates say that their list is. */
    static DistributionPointName listName() {
        return new DistributionPointName(new GeneralNames(new GeneralName(CRL_DISTRIBUTION_POINT)));
    }

    /** What a list says of itself: it is about the holders of this municipality, and about all of them. */
    static IssuingDistributionPoint issuingPoint() {
        return new IssuingDistributionPoint(listName(), false, false, null, false, false);
    }

    static X500Name subject(String serial) {
        return new X500Name("C=JP,L=Mihon-ken,L=Mihon-shi,CN=%s999997000A".formatted(serial));
    }

    /** A digit for the era, then the Gregorian date; unknown parts are zeros. */
    static String birthDate(LocalDate date, boolean unknown) {
        int era = JapaneseDate.from(date).getEra().getValue() + 2;
        return unknown
                ? era + "00000000"
                : "%d%04d%02d%02d".formatted(era, date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Certificates end on the fifth birthday after their issue. */
    static LocalDate fifthBirthday(LocalDate birthDate, LocalDate issued) {
        int year = issued.getYear();
        return birthDate.withYear(birthDate.withYear(year).isAfter(issued) ? year + 4 : year + 5);
    }

    /** One digit per code point, 1 for those that the certificate's repertoire lacks. */
    static String flags(String text, boolean firstReplaced) {
        int length = text.codePointCount(0, text.length());
        return (firstReplaced ? "1" : "0") + "0".repeat(length - 1);
    }
}
