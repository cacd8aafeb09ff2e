package jp.madoguchi.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.springframework.core.io.Resource;

/** Tells that a configured file was changed, without reading it. */
final class FileStamp {

    private FileStamp() {}

    static Object of(Resource file) {
        try {
            if (!file.isFile()) {
                return file.getDescription();
            }
            var attributes = Files.readAttributes(file.getFile().toPath(), BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            return "missing";
        }
    }
}
