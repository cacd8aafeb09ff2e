package jp.madoguchi.signature;

import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Responders and lists as the operator configured them. */
@Component
@Primary
class ConfiguredRevocation implements Revocation {

    private final RevocationSources sources;

    ConfiguredRevocation(OcspRevocation responders, CrlRevocation lists) {
        this.sources = new RevocationSources(List.of(lists, responders));
    }

    @Override
    public RevocationAnswer of(RevocationQuestion question) {
        return sources.of(question);
    }
}
