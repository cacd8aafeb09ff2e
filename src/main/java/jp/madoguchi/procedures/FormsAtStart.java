package jp.madoguchi.procedures;

import org.springframework.stereotype.Component;

/** Reads every form of the catalogue at the start: a form that cannot be drawn must not wait for its first resident. */
@Component
class FormsAtStart {

    FormsAtStart(Procedures procedures, Forms forms) {
        procedures.all().forEach(procedure -> forms.get(procedure.form()));
    }
}
