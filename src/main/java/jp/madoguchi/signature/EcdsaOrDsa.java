package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
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

    /** Named ones only: curves that come with their own parameters may be anything (CVE-2020-0601). */
    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1, SECObjectIdentifiers.secp521r1);

    private static final int MAX_MODULUS_BITS = 4096;
    private static final int MAX_ORDER_BITS = 256;

    private EcdsaOrDsa() {}

    /** @return false also for bytes that are no signature, and for keys of another family */
    static boolean verifies(String family, SubjectPublicKeyInfo key, byte[] hash, byte[] signature) {
        try {
            if (!isReasonable(family, key)) {
                return false; // making the key already computes with its numbers
            }
            var parameters = PublicKeyFactory.createKey(key);
            if (parameters instanceof ECPublicKeyParameters ec) {
                return verifies(new ECDSASigner(), ec, ec.getParameters().getN(), hash, signature);
            }
            var dsa = (DSAPublicKeyParameters) parameters;
            return verifies(new DSASigner(), dsa, dsa.getParameters().getQ(), hash, signature);
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

    private static boolean isReasonable(String family, SubjectPublicKeyInfo key) {
        var kind = key.getAlgorithm().getAlgorithm();
        var parameters = key.getAlgorithm().getParameters();
        return family.equals("EC")
                ? X9ObjectIdentifiers.id_ecPublicKey.equals(kind)
                        && parameters instanceof ASN1ObjectIdentifier curve
                        && CURVES.contains(curve)
                : X9ObjectIdentifiers.id_dsa.equals(kind)
                        && !Scheme.isAbsent(parameters)
                        && isReasonable(DSAParameter.getInstance(parameters));
    }

    private static boolean isReasonable(DSAParameter group) {
        return group.getP().bitLength() <= MAX_MODULUS_BITS
                && group.getG().compareTo(group.getP()) < 0
                && group.getQ().bitLength() <= MAX_ORDER_BITS;
    }
}
