package jp.madoguchi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.fees.FeeDesk;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.process.ProcessNames.Tasks;
import jp.madoguchi.review.Approvable.Obstacle;
import org.springframework.stereotype.Component;

/** User task 審査・証明書発行: approve with a fee, ask, return for correction, or refuse. */
@Component
class ReviewTask implements DeskTask {

    enum Outcome {
        APPROVE,
        ASK,
        CORRECT,
        REFUSE
    }

    private final Approvable approvable;
    private final ResidenceInCity residence;
    private final FeeDesk fees;
    private final Procedures procedures;
    private final Deadlines deadlines;

    ReviewTask(
            Approvable approvable,
            ResidenceInCity residence,
            FeeDesk fees,
            Procedures procedures,
            Deadlines deadlines) {
        this.approvable = approvable;
        this.residence = residence;
        this.fees = fees;
        this.procedures = procedures;
        this.deadlines = deadlines;
    }

    @Override
    public String taskKey() {
        return Tasks.REVIEW;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var outcome = body.outcome(Outcome.class);
        if (outcome != Outcome.APPROVE) {
            body.requiredText("message", "申請者への連絡文");
        }
        var scalars = new HashMap<String, Object>(Map.of(DECISION, outcome.name()));
        scalars.putAll(
                switch (outcome) {
                    case APPROVE -> approve(application, body, clerk);
                    case ASK -> ask(application);
                    case CORRECT, REFUSE -> Map.of();
                });
        return scalars;
    }

    private Map<String, Object> approve(Application application, DecisionBody body, String clerk) {
        approvable.require(application);
        if (residence.doubt(application).isPresent()) {
            body.requiredText("reason", "市外の住所のまま承認する理由");
        }
        int adjustment = body.yen("feeAdjustment", "手数料の増減");
        var reason = body.text("feeReason", "増減の理由").orElse(null);
        if (procedures.requirements(application.procedure()).paymentRequired()) {
            fees.fix(application, adjustment, reason, clerk);
        } else if (adjustment != 0) {
            throw new DecisionInvalidException("feeAdjustment", "この手続きは無料のため、手数料を増減できません。");
        }
        return Map.of(ReviewVariables.CERTIFICATE_ISSUED.name(), true);
    }

    /** The answer's deadline leaves at least the days that the decision Deadlines grants after a question. */
    private Map<String, Object> ask(Application application) {
        return Map.of(ReviewVariables.ANSWER_DAYS.name(), deadlines.minimumAfterQuestion(application.procedure()));
    }

    @Override
    public Map<String, Object> facts(Application application) {
        var facts = new HashMap<String, Object>();
        var obstacle = approvable.obstacle(application);
        facts.put("approvable", obstacle.isEmpty());
        obstacle.ifPresent(found -> facts.put("obstacle", found.detail()));
        obstacle.flatMap(Obstacle::request).ifPresent(request -> facts.put("correction", request));
        residence.doubt(application).ifPresent(doubt -> facts.put("residenceDoubt", doubt));
        return facts;
    }
}
