package jp.madoguchi.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.web.Clerk;
import org.springframework.stereotype.Component;

/** The groups whose members work on cases, and who therefore may read what residents wrote. */
@Component
class Desks {

    private static final Map<String, String> OURS =
            Map.of(Clerk.REVIEW, "審査", Clerk.PAYMENT, "収納", Clerk.DISPATCH, "発送");

    /** They shape the work and look after the product, and see no personal data, whatever a model gives them to do. */
    private static final Set<String> NEVER = Set.of(Clerk.PROCESS_OWNERS, Clerk.ADMINISTRATORS);

    private final StaffProperties properties;
    private final Supplier<Set<String>> namedByModels;

    Desks(StaffProperties properties, Supplier<Set<String>> namedByModels) {
        this.properties = properties;
        this.namedByModels = namedByModels;
    }

    /** Group to the name that Tasklist shows; a group that only a model names is called by its id. */
    Map<String, String> names() {
        var names = new LinkedHashMap<>(OURS);
        properties.groups().forEach(group -> names.put(group.id(), group.name()));
        namedByModels.get().forEach(group -> names.putIfAbsent(group, group));
        names.keySet().removeAll(NEVER);
        return names;
    }

    boolean maySeeCases(Clerk clerk) {
        return clerk.groups().stream().anyMatch(OURS::containsKey)
                || clerk.groups().stream().anyMatch(names()::containsKey);
    }

    /** A list of all its tasks for each desk beside ours, which have lists of their own. */
    List<DeskFilter> furtherFilters() {
        return names().entrySet().stream()
                .filter(desk -> !OURS.containsKey(desk.getKey()))
                .map(desk -> DeskFilter.all(desk.getKey(), desk.getValue()))
                .toList();
    }
}
