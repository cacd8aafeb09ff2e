package jp.madoguchi.signature;

import java.util.Locale;
import jp.madoguchi.calendar.JapaneseDates;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;

/** What identifies a certificate when a clerk talks about it on the phone. */
final class CertificateFacts {

    private CertificateFacts() {}

    static String of(Bytes certificate) {
        var holder = new X509CertificateHolder(Certificate.getInstance(certificate.array()));
        return "シリアル番号 %s\n有効期間の終わり %s"
                .formatted(
                        holder.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                        JapaneseDates.dateTime(holder.getNotAfter().toInstant()));
    }
}
