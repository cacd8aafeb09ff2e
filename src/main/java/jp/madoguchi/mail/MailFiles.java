package jp.madoguchi.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.process.ModelDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The files that mails are written from: the process owner's where there is one, otherwise the product's. */
final class MailFiles {

    private static final String FOLDER = "templates/mail";

    private final ModelDirectory directory;

    MailFiles(ModelDirectory directory) {
        this.directory = directory;
    }

    /** What tells an edit: the owner's files with the moment of their last change and their size. */
    Map<String, String> marks() {
        return own(file -> Files.getLastModifiedTime(file) + " " + Files.size(file));
    }

    /** @throws MailTemplatesRefusedException if a file is no text in UTF-8 */
    Map<String, String> own() {
        return own(MailFiles::text);
    }

    /** The product's own text, null if it has no such file. */
    static @Nullable String ofProduct(String name) {
        var file = new ClassPathResource(FOLDER + "/" + name);
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> own(Reading reading) {
        Optional<Path> folder = directory.folder(FOLDER);
        var all = new TreeMap<String, String>();
        if (folder.isPresent()) {
            try (var files = Files.newDirectoryStream(folder.get(), "*.{txt,html}")) {
                for (var file : files) {
                    all.put(file.getFileName().toString(), reading.of(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Editors on Windows put a mark before the text and two characters at the end of its lines. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "").replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new MailTemplatesRefusedException(file.getFileName() + ": UTF-8 で保存してください", e);
        }
    }

    /** What is taken from a file. */
    private interface Reading {
        String of(Path file) throws IOException;
    }
}
