package jp.madoguchi.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The files that cases name: bounded in size, and parsed once when cases that follow each other share them. What the
 * present case names stays in memory; of what earlier ones named, little.
 */
final class OfflineFiles {

    private static final long MAX_CONTENT = 32L << 20;
    /** Of the files of certificates that one case names; a thousand of JPKI's have 2 MB. */
    private static final long MAX_CERTIFICATES = 8L << 20;

    private static final long REMEMBERED = 16L << 20;

    private final Map<Key, Parsed<?>> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Key> named = new HashSet<>();

    void beginCase() {
        named.clear();
    }

    X509CertificateHolder certificate(Path file) throws IOException {
        return certificates(List.of(file)).get(0);
    }

    /** All of all files; a file in PEM may have several. */
    List<X509CertificateHolder> certificates(List<Path> files) throws IOException {
        var all = new ArrayList<X509CertificateHolder>();
        long bytes = 0;
        for (var file : files) {
            all.addAll(parsed(new Key(Kind.CERTIFICATES, file), OfflineFiles::parse));
            bytes += Files.size(file);
            if (bytes > MAX_CERTIFICATES || all.size() > CmsLimits.OFFLINE.certificates()) {
                throw new IllegalArgumentException("more certificates than anybody needs");
            }
        }
        return all;
    }

    List<RevocationList> lists(List<Path> files) throws IOException {
        var all = new ArrayList<RevocationList>();
        for (var file : files) {
            all.addAll(parsed(new Key(Kind.LIST, file), OfflineFiles::parseList));
        }
        return all;
    }

    /** One that cannot be read says nothing. */
    List<OcspAnswer> answers(List<Path> files) throws IOException {
        var all = new ArrayList<OcspAnswer>();
        for (var file : files) {
            OcspAnswer.read(bytes(file, OcspAnswer.MAX_BYTES)).ifPresent(all::add);
        }
        return all;
    }

    byte[] message(Path file) throws IOException {
        return Pem.content(bytes(file, CmsLimits.OFFLINE.bytes()));
    }

    byte[] content(Path file) throws IOException {
        return bytes(file, MAX_CONTENT);
    }

    private static List<X509CertificateHolder> parse(byte[] content) {
        return Pem.all(content).stream()
                .map(OfflineFiles::reasonable)
                .map(Certificate::getInstance)
                .map(X509CertificateHolder::new)
                .toList();
    }

    private static byte[] reasonable(byte[] content) {
        if (content.length > CmsLimits.CERTIFICATE_BYTES || !Ber.isReasonable(content)) {
            throw new IllegalArgumentException("not a certificate");
        }
        return content;
    }

    /** One that cannot be read says nothing, as one that is missing: it is no reason to stop. */
    private static List<RevocationList> parseList(byte[] content) {
        try {
            return Pem.all(content).stream().flatMap(der -> list(der).stream()).toList();
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static Optional<RevocationList> list(byte[] der) {
        try {
            return Optional.of(new RevocationList(der));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private <T> T parsed(Key key, Function<byte[], T> parser) throws IOException {
        var file = key.file();
        var stamp = List.of(Files.getLastModifiedTime(file), Files.size(file));
        named.add(key);
        var known = remembered.get(key);
        if (known == null || !known.stamp().equals(stamp)) {
            remembered.remove(key);
            makeRoom(Files.size(file));
            var bytes = bytes(file, key.kind().limit);
            known = new Parsed<>(stamp, bytes.length, parser.apply(bytes));
            remembered.put(key, known);
        }
        @SuppressWarnings("unchecked") // the parser of a kind is always the same
        var content = (T) known.content();
        return content;
    }

    private void makeRoom(long bytes) {
        long total =
                bytes + remembered.values().stream().mapToLong(Parsed::bytes).sum();
        for (var oldest = remembered.entrySet().iterator(); total > REMEMBERED && oldest.hasNext(); ) {
            var entry = oldest.next();
            if (!named.contains(entry.getKey())) {
                total -= entry.getValue().bytes();
                oldest.remove();
            }
        }
    }

    /** Devices and pipes have no size, and perhaps no end. */
    private static byte[] bytes(Path file, long limit) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("no file");
        }
        long size = Files.size(file);
        if (size > limit) {
            throw new IOException("larger than " + limit + " bytes");
        }
        var content = new byte[(int) size];
        try (var in = Files.newInputStream(file)) {
            int read = in.readNBytes(content, 0, content.length);
            return read == content.length ? content : Arrays.copyOf(content, read);
        }
    }

    /** As what a file is read; somebody may name the same one as another kind of thing. */
    private enum Kind {
        CERTIFICATES(4L << 20),
        LIST(512L << 20);

        private final long limit;

        Kind(long limit) {
            this.limit = limit;
        }
    }

    private record Key(Kind kind, Path file) {}

    private record Parsed<T>(Object stamp, long bytes, T content) {}
}
