package jp.madoguchi.payment;

import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ExternalTasks.Step;
import org.jspecify.annotations.Nullable;

/** A step of the process that only the provider can answer. */
interface ProviderStep {

    /** Under which the models order it. */
    String topic();

    /**
     * Asks the provider, outside of any transaction. What gets no answer is left out, and is asked again later: never
     * guessed.
     *
     * @param round through which each question is put, so that a silent provider is not asked for long
     */
    Map<Step, Finding> ask(List<Step> steps, Round round);

    /**
     * What the provider answered.
     *
     * @param payment the request that the facts are about; null when the case has none
     * @param variables with which the step is completed
     */
    record Finding(@Nullable Payment payment, List<PaymentFact> facts, Map<String, Object> variables) {}
}
