package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.DSASigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Signatures of two numbers; these come in DER and within the group's order, in one form only. */
final class EcdsaOrDsa {

    private EcdsaOrDsa() {}

    /** @return false also for bytes that are no signature, and for keys of another family */
    static boolean verifies(String family, SubjectPublicKeyInfo key, byte[] hash, byte[] signature) {
        try {
            var parameters = PublicKeyFactory.createKey(key);
            if (family.equals("EC") && parameters instanceof ECPublicKeyParameters ec && namesItsCurve(key)) {
                return verifies(new ECDSASigner(), ec, ec.getParameters().getN(), hash, signature);
            }
            return family.equals("DSA")
                    && parameters instanceof DSAPublicKeyParameters dsa
                    && verifies(new DSASigner(), dsa, dsa.getParameters().getQ(), hash, signature);
        } catch (IOException | RuntimeException e) {
            return false; // values out of range, BER, trailing bytes; points that are not on the curve
        }
    }

    private static boolean verifies(
            DSA algorithm, AsymmetricKeyParameter key, BigInteger order, byte[] hash, byte[] signature)
            throws IOException {
        var numbers = StandardDSAEncoding.INSTANCE.decode(order, signature);
        algorithm.init(false, key);
        return algorithm.verifySignature(hash, numbers[0], numbers[1]);
    }

    /** Curves that come with their own parameters may be anything (CVE-2020-0601). */
    private static boolean namesItsCurve(SubjectPublicKeyInfo key) {
        return key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier;
    }
}
