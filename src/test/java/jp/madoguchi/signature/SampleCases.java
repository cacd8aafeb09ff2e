package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.springframework.util.FileSystemUtils;

/** A good case of each kind for the command {@code verify}, with its files in a directory of its own. */
final class SampleCases implements AutoCloseable {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();
    private static final byte[] DOCUMENT = {1, 2, 3};

    private final Path directory;
    private final Map<String, byte[]> files;
    private final byte[] signature;

    SampleCases() {
        try {
            directory = Files.createTempDirectory("cases");
            files = files();
            for (var file : files.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            signature = signature();
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Names and contents. */
    Map<String, byte[]> all() {
        return files;
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(directory.resolve(name), content);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    /** @param kind cms, path or raw */
    ObjectNode line(String kind) {
        var line = Vectors.JSON.createObjectNode().put("id", "one").put("kind", kind);
        if (kind.equals("raw")) {
            return line.put("alg", "SHA384withECDSA")
                    .put("spki", CARD.keys().getPublic().getEncoded())
                    .put("message", DOCUMENT)
                    .put("signature", signature);
        }
        line.put("at", NOW.toString());
        if (kind.equals("cms")) {
            line.put("cms", file("message.p7s"));
        } else {
            line.put("certificate", file("card.cer"));
        }
        line.putArray("anchors").add(file("root.cer"));
        line.putArray("untrusted").add(file("other.cer"));
        line.putArray("crls").add(file("list.crl"));
        line.putArray("ocsp").add(file("answer.ocsp"));
        line.put("revocationAt", NOW.toString()).put("clockSkew", "PT5M").put("crlMaxAge", "P2D");
        line.put("minimumRsaBits", 2048).putArray("algorithms").add("P384_SHA384");
        return line;
    }

    private static Map<String, byte[]> files() throws IOException, GeneralSecurityException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                "message.p7s",
                Der.of(ContentInfo.getInstance(
                        CARD.sign(DOCUMENT).attached(DOCUMENT).bytes())));
        files.put("card.cer", CARD.certificate().getEncoded());
        files.put("root.cer", AUTHORITY.root().getEncoded());
        files.put("other.cer", AUTHORITY.certifies(AUTHORITY).getEncoded());
        files.put("list.crl", AUTHORITY.crl());
        files.put("answer.ocsp", TestResponder.of(AUTHORITY).answer(CARD.certificate()));
        return files;
    }

    private static byte[] signature() throws GeneralSecurityException {
        var signing = Signature.getInstance("SHA384withECDSA");
        signing.initSign(CARD.keys().getPrivate());
        signing.update(DOCUMENT);
        return signing.sign();
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
