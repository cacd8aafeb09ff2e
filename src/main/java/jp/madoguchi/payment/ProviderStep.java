package jp.madoguchi.payment;

import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ExternalTasks.Step;

/** A step of the process that only the provider can answer. */
interface ProviderStep {

    /** Under which the models order it. */
    String topic();

    /** How many are taken, asked about and written together; they must not be kept from other nodes for long. */
    default int slice() {
        return 50;
    }

    /**
     * Asks the provider, outside of any transaction. What gets no answer is left out, and is asked again later: never
     * guessed.
     *
     * @param round through which each question is put, so that a silent provider is not asked for long
     */
    Map<Step, Finding> ask(List<Step> steps, Round round);

    /**
     * With which the step is completed, now that the cases are held: what was recorded while the provider was asked
     * counts, too.
     *
     * @param known of each request that was asked about, with what was found out
     */
    default Map<String, Object> variables(Finding finding, List<Position> known) {
        return finding.variables();
    }

    /** What else stands in our books then, in the transaction that completes the step. */
    default void recorded(Step step, Finding finding) {}

    /** The step got no answer, or none that could be written, and is asked about again later. */
    default void putBack(Step step) {}

    /**
     * What the provider answered.
     *
     * @param observed about each request that was asked about; none when the case has none
     * @param variables with which the step is completed, by the provider's word alone
     * @param answered the refunds of people that are no longer promised, but done or refused
     */
    record Finding(List<Observed> observed, Map<String, Object> variables, List<Answered> answered) {

        Finding(List<Observed> observed, Map<String, Object> variables) {
            this(observed, variables, List.of());
        }

        static Finding of(Payment payment, List<PaymentFact> facts, Map<String, Object> variables) {
            return new Finding(List.of(new Observed(payment, facts)), variables);
        }

        /** The case has no request, or none that the provider knows. */
        static Finding nothing(Map<String, Object> variables) {
            return new Finding(List.of(), variables);
        }
    }

    /** What was found out about one request. */
    record Observed(Payment payment, List<PaymentFact> facts) {}

    /**
     * What became of a refund that people decided.
     *
     * @param providerId the provider's refund, or what stands for one that there is not
     */
    record Answered(long refundId, String providerId) {}
}
