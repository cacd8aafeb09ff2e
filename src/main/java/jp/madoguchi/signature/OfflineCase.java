package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line for the command {@code verify}; what it lacks is an error, never a default that accepts more. */
record OfflineCase(JsonNode line) {

    private static final Duration LONGEST = Duration.ofDays(36_500);

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

    /** For which revocation is asked: at a receipt the same moment, later another. */
    Instant revocationAt() {
        return has("revocationAt") ? Instant.parse(text("revocationAt")) : at();
    }

    boolean has(String field) {
        return !line.path(field).isMissingNode();
    }

    Optional<Set<String>> texts(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        var texts = new HashSet<String>();
        for (var text : line.get(field)) {
            if (!text.isTextual()) {
                throw new IllegalArgumentException(field + " is no list of texts");
            }
            texts.add(text.textValue());
        }
        return Optional.of(texts);
    }

    Optional<Integer> number(String field) {
        if (has(field) && !line.get(field).canConvertToInt()) {
            throw new IllegalArgumentException(field + " is no number");
        }
        return has(field) ? Optional.of(line.get(field).intValue()) : Optional.empty();
    }

    /** Not negative, such as PT5M. */
    Optional<Duration> duration(String field) {
        var duration = has(field) ? Optional.of(Duration.parse(text(field))) : Optional.<Duration>empty();
        if (duration.filter(length -> length.isNegative() || length.compareTo(LONGEST) > 0)
                .isPresent()) {
            throw new IllegalArgumentException(field + " is negative or longer than a century");
        }
        return duration;
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
