package jp.madoguchi.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The configured trust anchors. One that cannot be read stops the start; a changed file, such as one with a new
 * generation, is seen at the next check, and as long as it is of no use those of before stay.
 */
@Component
class AnchorFiles implements TrustAnchorSource {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorFiles.class);

    private final List<Resource> files;
    private final boolean production;
    private volatile Loaded loaded;
    private volatile List<Object> told = List.of();

    AnchorFiles(SignatureProperties properties, Environment environment) {
        this.files = properties.trustAnchors();
        this.production = environment.acceptsProfiles(Profiles.of("production"));
        this.loaded = Loaded.from(files);
    }

    @Override
    public List<X509Certificate> anchors() {
        if (!loaded.stamps().equals(stamps(files))) {
            takeOver();
        }
        return loaded.anchors();
    }

    /** What would have stopped the start of a production is not taken later either. */
    private void takeOver() {
        var seen = stamps(files);
        try {
            var changed = Loaded.from(files);
            var violation = production ? RealAnchors.violation(changed.anchors()) : Optional.<String>empty();
            if (violation.isPresent()) {
                refuse(seen, violation.get());
            } else {
                loaded = changed;
                LOG.info("Trust anchors changed: {} now", changed.anchors().size());
            }
        } catch (IllegalArgumentException e) {
            refuse(seen, e.toString());
        }
    }

    /** Every signature asks for them, and tries again; an operator is told once for each change. */
    private void refuse(List<Object> seen, String why) {
        if (!seen.equals(told)) {
            told = seen;
            LOG.error("Changed trust anchors are not taken: {}", why);
        }
    }

    private static List<Object> stamps(List<Resource> files) {
        return files.stream().map(FileStamp::of).toList();
    }

    /** A file may hold several generations one after the other (PEM). */
    private static List<X509Certificate> read(Resource file) {
        try {
            var certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(file.getContentAsByteArray()));
            return certificates.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("Trust anchor %s cannot be read".formatted(file.getDescription()), e);
        }
    }

    private record Loaded(List<Object> stamps, List<X509Certificate> anchors) {

        /** The stamps first: what changes while it is read is read again. */
        static Loaded from(List<Resource> files) {
            var stamps = AnchorFiles.stamps(files);
            return new Loaded(
                    stamps, files.stream().flatMap(file -> read(file).stream()).toList());
        }
    }
}
