package jp.madoguchi.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.applications.Application;
import org.jspecify.annotations.Nullable;

/** One part of the case card; each feature shows what it knows about the case. */
public interface CaseCardSection {

    /** What there is to show now; empty when the case has not come that far. */
    Optional<Section> of(Application application);

    /**
     * @param position where it stands on the card, small numbers first: 5 limits, 6 corrections, 10 what was applied for, 20 signature, 30 fee,
     *     40 payment, 50 dispatch, 60 answers, 70 decisions, 80 history
     * @param warnings sentences that the clerk must not miss
     */
    record Section(int position, String title, List<Row> rows, List<String> warnings, List<Link> links) {

        public Section(int position, String title, List<Row> rows, List<String> warnings) {
            this(position, title, rows, warnings, List.of());
        }

        /** As a member of these desks sees it. */
        Section forDesks(Set<String> groups) {
            return new Section(
                    position,
                    title,
                    rows,
                    warnings,
                    links.stream().filter(link -> link.isFor(groups)).toList());
        }
    }

    /**
     * A page of ours on which to go on.
     *
     * @param onlyFor the desk that may; null where every desk may
     */
    record Link(String label, String path, @Nullable String onlyFor) {

        public Link(String label, String path) {
            this(label, path, null);
        }

        boolean isFor(Set<String> groups) {
            return onlyFor == null || groups.contains(onlyFor);
        }
    }

    /** A label and its value in plain text, line breaks kept. */
    record Row(String label, String value) {}
}
