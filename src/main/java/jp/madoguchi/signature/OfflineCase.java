package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One line for the command {@code verify}; what it lacks is an error, never a default that accepts more. */
record OfflineCase(JsonNode line) {

    /** @throws IllegalArgumentException if there is no such text, as all the readers below */
    String text(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(line.path(field).textValue());
    }

    Path path(String field) {
        return Path.of(text(field));
    }

    List<Path> paths(String field) {
        var paths = new ArrayList<Path>();
        for (var path : line.path(field)) {
            if (!path.isTextual()) {
                throw new IllegalArgumentException(field + " is no list of paths");
            }
            paths.add(Path.of(path.textValue()));
        }
        return paths;
    }

    /** A long one was decoded when it was read. */
    byte[] base64(String field) {
        if (line.path(field) instanceof BinaryNode decoded) {
            return decoded.binaryValue();
        }
        return Base64.getDecoder().decode(text(field));
    }

    Instant at() {
        return Instant.parse(text("at"));
    }

    /** Whether the rules of JPKI's profile count beside those of RFC 5280. */
    boolean jpki() {
        return switch (optional("profile").orElse("jpki")) {
            case "jpki" -> true;
            case "rfc5280" -> false;
            default -> throw new IllegalArgumentException("profile is none of jpki, rfc5280");
        };
    }
}
