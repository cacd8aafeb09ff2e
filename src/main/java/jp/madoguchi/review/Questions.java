package jp.madoguchi.review;

import java.util.Optional;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** What the desk asked an applicant, and whether that was answered, however late. */
@Component
class Questions {

    private final DeskDecisions decisions;
    private final Answers answers;

    Questions(DeskDecisions decisions, Answers answers) {
        this.decisions = decisions;
        this.answers = answers;
    }

    /** When and with how many days the last question was asked: an extension asks the same one again. */
    Optional<DeskDecision> last(String reference) {
        return decisions.of(reference).stream().filter(Questions::asks).reduce((earlier, later) -> later);
    }

    private static boolean asks(DeskDecision decision) {
        return decision.outcome().equals("ASK")
                || (decision.outcome().equals("EXTEND") && decision.taskKey().equals(Tasks.DECIDE_UNREACHABLE));
    }

    /** The last answer to the last question. */
    Optional<Answer> answer(String reference) {
        return last(reference).flatMap(question -> answers.of(reference).stream()
                .filter(answer -> !answer.receivedAt().isBefore(question.decidedAt()))
                .reduce((earlier, later) -> later));
    }
}
