package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.applications.Reference;
import org.jspecify.annotations.Nullable;

/**
 * 朝の確認表 of one open day: what 収納 must have seen before the desk opens.
 *
 * @param madeAt its content is frozen from here on
 * @param signedBy null until a person signed
 * @param note what the person wrote beside the signature
 */
record MorningSheet(
        LocalDate day,
        Instant madeAt,
        List<Part> parts,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable String note) {

    /** Lines of one kind, an empty part being good news. */
    record Part(String title, List<Line> lines) {

        /** For templates, which see public methods only. */
        public long total() {
            return lines.stream().mapToLong(Line::amount).sum();
        }
    }

    /**
     * @param subject the 受付番号, or the provider's object where no case is known
     * @param amount yen
     */
    record Line(String subject, long amount, String detail) {

        /** Whether there is a case card to open; for templates, which see public methods only. */
        public boolean ofCase() {
            return Reference.parse(subject).isPresent();
        }
    }
}
