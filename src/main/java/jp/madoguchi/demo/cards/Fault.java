package jp.madoguchi.demo.cards;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong, or just unusual, with a card; the name in lower case with hyphens is the one of the API. */
enum Fault {
    EXPIRED,
    EXPIRES_TOMORROW,
    NOT_YET_VALID,
    REVOKED,
    AUTHENTICATION_CERTIFICATE,
    WRONG_POLICY,
    SUBSTITUTE_CHARACTERS,
    UNKNOWN_BIRTH_DATE,
    OTHER_AUTHORITY;

    @JsonValue
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Fault> of(String label) {
        return Arrays.stream(values())
                .filter(fault -> fault.label().equals(label))
                .findFirst();
    }
}
