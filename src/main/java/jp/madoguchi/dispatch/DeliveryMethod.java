package jp.madoguchi.dispatch;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.AppliedFor;
import org.springframework.stereotype.Component;

/** The mail method that the applicant chose on the form (指定いただいた郵送方法). */
@Component
class DeliveryMethod {

    private static final String FIELD = "deliveryMethod";
    private static final String UNASKED = "普通郵便";

    /** Methods of Japan Post that come with an お問い合わせ番号. */
    private static final Set<String> TRACKED = Set.of("registered", "specific-record", "letterpack");

    /** As the applicant read it. */
    String nameFor(Application application) {
        return Optional.ofNullable(application.appliedFor())
                .flatMap(appliedFor -> appliedFor.field(FIELD))
                .map(AppliedFor.Field::value)
                .orElse(UNASKED);
    }

    /** Whether the post office hands out a number that the applicant can follow. */
    boolean tracked(Application application) {
        return TRACKED.contains(String.valueOf(application.values().get(FIELD)));
    }
}
