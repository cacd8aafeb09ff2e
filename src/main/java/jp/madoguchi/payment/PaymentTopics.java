package jp.madoguchi.payment;

import java.util.Set;
import jp.madoguchi.process.ModelWords;
import org.springframework.stereotype.Component;

/** The questions to the payment provider that models may put. */
@Component
class PaymentTopics implements ModelWords {

    static final String CHECK = "payment-check";
    static final String CLOSING = "payment-closing";
    static final String REFUND = "payment-refund";
    static final String RECONCILIATION = "payment-reconciliation";

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public Set<String> words() {
        return Set.of(CHECK, CLOSING, REFUND, RECONCILIATION);
    }
}
