package jp.madoguchi.desk;

import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names for the eyes of colleagues; the record itself keeps user ids, which outlive a change of name. */
@Component
public class StaffNames {

    private final IdentityService identity;

    StaffNames(IdentityService identity) {
        this.identity = identity;
    }

    /** Family name first, as Camunda's Japanese labels ask for it; the id of somebody who is no longer there. */
    public String of(String userId) {
        var user = identity.createUserQuery().userId(userId).singleResult();
        return user == null ? userId : (orEmpty(user.getFirstName()) + " " + orEmpty(user.getLastName())).strip();
    }

    private static String orEmpty(@Nullable String part) {
        return part == null ? "" : part;
    }
}
