package jp.madoguchi.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The configured revocation lists, which somebody else keeps fresh; a changed file is seen at the next check. */
@Component
class CrlFiles implements RevocationListSource {

    private final List<Resource> files;

    @Autowired
    CrlFiles(SignatureProperties properties) {
        this.files = properties.crls();
    }

    CrlFiles(Resource... files) {
        this.files = List.of(files);
    }

    @Override
    public List<Published> lists() {
        return files.stream()
                .map(file -> new Published(file.getDescription(), FileStamp.of(file), () -> content(file)))
                .toList();
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
