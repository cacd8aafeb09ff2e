package jp.madoguchi.calendar;

import java.util.Set;
import jp.madoguchi.web.Clerk;
import org.jspecify.annotations.Nullable;

/** Who changes the calendar; everybody else at the desks looks at it. */
public final class CalendarOwners {

    private static final Set<String> GROUPS = Set.of(Clerk.PROCESS_OWNERS, Clerk.ADMINISTRATORS);

    private CalendarOwners() {}

    public static boolean include(@Nullable Clerk clerk) {
        return clerk != null && clerk.groups().stream().anyMatch(GROUPS::contains);
    }
}
