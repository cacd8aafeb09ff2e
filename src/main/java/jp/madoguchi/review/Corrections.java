package jp.madoguchi.review;

import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Steps;
import jp.madoguchi.calendar.OpenDays;
import org.springframework.stereotype.Component;

/** How long a case lay with its applicant for corrections; bean {@code corrections} of the models. */
@Component("corrections")
public class Corrections {

    private final Steps steps;
    private final OpenDays openDays;

    Corrections(Steps steps, OpenDays openDays) {
        this.steps = steps;
        this.openDays = openDays;
    }

    /**
     * Open days after each request for correction up to the day of what answered it; the contact days stand still so
     * long.
     */
    public int openDays(String reference) {
        var way = steps.of(reference);
        int days = 0;
        for (int i = 1; i < way.size(); i++) {
            var before = way.get(i - 1);
            days += before.state() == CaseState.CORRECTING
                    ? openDays.between(before.at(), way.get(i).at())
                    : 0;
        }
        return days;
    }
}
