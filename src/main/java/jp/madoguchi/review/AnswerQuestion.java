package jp.madoguchi.review;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.procedures.TypedText;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes the applicant's answer; it is kept even when the deadline has just passed and a clerk is deciding. */
@Component
class AnswerQuestion {

    static final int MAX_LENGTH = 2000;

    private final Case cases;
    private final Answers answers;
    private final Questions questions;
    private final AuditLog audit;
    private final Clock clock;

    AnswerQuestion(Case cases, Answers answers, Questions questions, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.answers = answers;
        this.questions = questions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param typed the answer as the resident wrote it
     * @throws AnswerRefusedException if nobody asked (409), or this is no text that can be kept (422)
     */
    void answer(String reference, String typed) {
        var message = TypedText.tidy(typed);
        if (message.isEmpty()) {
            throw AnswerRefusedException.empty();
        }
        if (TypedText.length(message) > MAX_LENGTH) {
            throw AnswerRefusedException.tooLong();
        }
        if (TypedText.unusable(message)) {
            throw AnswerRefusedException.unusable();
        }
        cases.change(reference, application -> keep(application, message));
    }

    private boolean keep(Application application, String message) {
        if (sentBefore(application, message)) {
            return false;
        }
        if (application.state() != CaseState.ASKING) {
            throw AnswerRefusedException.nobodyAsked();
        }
        answers.add(application.reference(), new Answer(message, clock.instant()));
        audit.write(application.reference(), AuditLog.RESIDENT, "ANSWERED", "");
        return cases.tell(application, Messages.ANSWER_RECEIVED, Map.of());
    }

    /** A second click, or a retry after a lost answer of ours. */
    private boolean sentBefore(Application application, String message) {
        return questions
                .answer(application.reference())
                .filter(answer -> answer.message().equals(message))
                .isPresent();
    }

    static class AnswerRefusedException extends ProblemException {

        private AnswerRefusedException(HttpStatus status, String type, String detail) {
            super(status, type, detail, Map.of("field", "message"));
        }

        static AnswerRefusedException empty() {
            return new AnswerRefusedException(HttpStatus.UNPROCESSABLE_ENTITY, "answer-empty", "回答を入力してください。");
        }

        static AnswerRefusedException tooLong() {
            return new AnswerRefusedException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "answer-too-long", "回答は%,d文字以内で入力してください。".formatted(MAX_LENGTH));
        }

        static AnswerRefusedException unusable() {
            return new AnswerRefusedException(
                    HttpStatus.UNPROCESSABLE_ENTITY, "answer-unusable", "回答に使用できない文字が含まれています。");
        }

        static AnswerRefusedException nobodyAsked() {
            return new AnswerRefusedException(HttpStatus.CONFLICT, "no-open-question", "現在、回答をお待ちしている確認事項はありません。");
        }
    }
}
