package jp.madoguchi.fees;

import java.util.Optional;

/** Why an application goes on without a payment; a line of its own in the record, and a row on the case card. */
enum NothingDue {
    FREE_PROCEDURE("この手続きは無料です"),
    EXEMPT("減免により0円です"),
    PRICED_AT_ZERO("料金表の額が0円です");

    private final String label;

    NothingDue(String label) {
        this.label = label;
    }

    /** @return empty when something is due */
    static Optional<NothingDue> of(FeeSnapshot snapshot) {
        if (snapshot.fee().total() != 0) {
            return Optional.empty();
        }
        return Optional.of(snapshot.adjustment() < 0 ? EXEMPT : PRICED_AT_ZERO);
    }

    String label() {
        return label;
    }
}
