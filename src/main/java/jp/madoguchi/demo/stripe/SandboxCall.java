package jp.madoguchi.demo.stripe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API.
 *
 * @param path below {@code /v1}, such as {@code [payment_intents, pi_1, confirm]}
 * @param params form-encoded, with Stripe's bracket names such as {@code metadata[reference]}
 */
record SandboxCall(
        String method,
        List<String> path,
        Map<String, String> params,
        @Nullable String idempotencyKey) {

    @Nullable
    String param(String name) {
        return params.get(name);
    }

    String required(String name) {
        var value = params.get(name);
        if (value == null || value.isEmpty()) {
            throw SandboxRefusal.missing(name);
        }
        return value;
    }

    /** A whole number, such as an amount in yen. */
    long number(String name, long otherwise) {
        var value = params.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw SandboxRefusal.invalid(name, "Invalid integer: " + value);
        }
    }

    Map<String, String> metadata() {
        var metadata = new TreeMap<String, String>();
        params.forEach((name, value) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    /** The values of a list parameter, such as {@code types[0]}. */
    List<String> all(String name) {
        return params.entrySet().stream()
                .filter(param -> param.getKey().startsWith(name + "["))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Method and path with every id as a star, by which the operation is found. */
    String operation() {
        var words = new StringBuilder(method);
        for (int i = 0; i < path.size(); i++) {
            words.append(' ').append(isId(path.get(i)) ? "*" : path.get(i));
        }
        return words.toString();
    }

    /** The id in the path. */
    String id() {
        return path.stream().filter(SandboxCall::isId).findFirst().orElseThrow();
    }

    /** What must be the same again under the same idempotency key. */
    String fingerprint() {
        return method + " " + String.join("/", path) + " " + new TreeMap<>(params);
    }

    private static boolean isId(String word) {
        return word.matches("(cus|cs_test|seti|pm|pi|ch|re|evt|du|po|txn)_\\w+");
    }
}
