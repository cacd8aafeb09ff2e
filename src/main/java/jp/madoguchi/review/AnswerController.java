package jp.madoguchi.review;

import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The resident's answer to a question of the desk. */
@RestController
class AnswerController {

    private final AnswerQuestion desk;
    private final Applications applications;

    AnswerController(AnswerQuestion desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    @PostMapping("/api/applications/{ref}/answers")
    Accepted answer(@PathVariable String ref, @RequestBody AnswerBody body) {
        desk.answer(ref, body.message() == null ? "" : body.message());
        return new Accepted(ref, applications.get(ref).state());
    }

    record AnswerBody(@Nullable String message) {}

    record Accepted(String reference, CaseState state) {}
}
