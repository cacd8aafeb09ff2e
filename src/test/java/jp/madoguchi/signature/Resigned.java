package jp.madoguchi.signature;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.operator.ContentSigner;

/**
 * What an authority signs after somebody has bent it: a certificate, a list, an answer. All have the same form, the
 * signed part first and the signature third, and only a good signature leads to the checks behind it.
 */
final class Resigned {

    private Resigned() {}

    static byte[] bent(byte[] structure, List<Bend> bends, ContentSigner signer) {
        var whole = BerNode.of(structure);
        bend(whole, bends, signer);
        return whole.encoded();
    }

    /** The same for a structure that is somewhere inside of another. */
    static byte[] bentInside(byte[] around, byte[] structure, List<Bend> bends, ContentSigner signer) {
        var whole = BerNode.of(around);
        whole.all().stream()
                .filter(node -> Arrays.equals(node.encoded(), structure))
                .findFirst()
                .ifPresent(node -> bend(node, bends, signer));
        return whole.encoded();
    }

    private static void bend(BerNode structure, List<Bend> bends, ContentSigner signer) {
        var signed = structure.children.get(0);
        var bent = Bend.all(bends, signed.encoded());
        signed.becomes(bent);
        structure.children.get(2).becomes(signature(bent, signer));
    }

    private static byte[] signature(byte[] content, ContentSigner signer) {
        try (var out = signer.getOutputStream()) {
            out.write(content);
            return new DERBitString(signer.getSignature()).getEncoded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
