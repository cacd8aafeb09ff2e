package jp.madoguchi.signature;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one form of RFC 8785, so that the same values are always the same bytes. Only the types that signing
 * documents have: objects, arrays, strings, integers.
 */
final class CanonicalJson {

    private static final String ESCAPED = "\b\t\n\f\r\"\\";
    private static final String ESCAPES = "btnfr\"\\";

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static byte[] bytes(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.write(object);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> object) {
            object(object);
        } else if (value instanceof Collection<?> array) {
            array(array);
        } else if (value instanceof Integer number) {
            out.append(number.intValue());
        } else if (value instanceof String text) {
            string(text);
        } else {
            throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        var sorted = new TreeMap<String, Object>(); // String's order is that of UTF-16 code units, as the RFC asks
        object.forEach((key, value) -> sorted.put((String) key, value));
        var separator = "{";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> array) {
        var separator = "";
        out.append('[');
        for (var item : array) {
            out.append(separator);
            write(item);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                out.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
