package jp.madoguchi.procedures;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads every form of the catalogue at the start, after the models were checked, which tells all that is wrong with the
 * forms that are there: one that is missing must not wait for its first resident.
 */
@Component
class FormsAtStart {

    private final Procedures procedures;
    private final Forms forms;

    FormsAtStart(Procedures procedures, Forms forms) {
        this.procedures = procedures;
        this.forms = forms;
    }

    @EventListener(ContextRefreshedEvent.class)
    void read() {
        procedures.all().forEach(procedure -> forms.get(procedure.form()));
    }
}
