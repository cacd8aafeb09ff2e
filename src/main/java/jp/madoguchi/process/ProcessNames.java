package jp.madoguchi.process;

import java.util.Map;
import java.util.Set;

/** Names that Java and the models share; only those that Java uses. */
public final class ProcessNames {

    public static final String APPLICATION = "Application";
    public static final String LATE_PAYMENT = "LatePayment";
    public static final String REFUND = "Refund";
    public static final String PAYMENT_ALARM = "PaymentAlarm";

    /** The case id: the business key of every instance, and a variable so that Tasklist can show it. */
    public static final ProcessVariable<String> REFERENCE = new ProcessVariable<>("reference", String.class);

    /** The procedure's id, by which decisions and deadlines are looked up. */
    public static final ProcessVariable<String> PROCEDURE = new ProcessVariable<>("procedure", String.class);

    private ProcessNames() {}

    /** Decisions that Java asks for itself, beside those that a model names. */
    public static final class Decisions {

        public static final String REQUIREMENTS = "Requirements";
        public static final String DEADLINES = "Deadlines";
        public static final String FEE = "Fee";
        public static final String POSTAGE = "Postage";

        /** The outputs that Java reads, by decision; one that is missing would count as “no” in silence. */
        public static final Map<String, Set<String>> OUTPUTS = Map.of(
                REQUIREMENTS,
                Set.of(
                        "signatureRequired",
                        "paymentRequired",
                        "reviewGroup",
                        "dispatchGroup",
                        "residenceRequired",
                        "secondPersonCheck"),
                DEADLINES,
                Set.of(
                        "contactDays",
                        "paymentDays",
                        "correctionDays",
                        "minimumAfterQuestion",
                        "linkHours",
                        "draftDays",
                        "checkTime",
                        "reminderDay"),
                FEE,
                Set.of("label", "unitFee"),
                POSTAGE,
                Set.of("label", "amount"));

        private Decisions() {}
    }

    /** User tasks that a desk decides through a form of ours. */
    public static final class Tasks {

        public static final String REVIEW = "Task_Review";
        public static final String ASK = "Task_Ask";
        public static final String DECIDE_UNREACHABLE = "Task_DecideUnreachable";
        public static final String ON_HOLD = "Task_OnHold";
        public static final String DECIDE_UNPAID = "Task_DecideUnpaid";
        public static final String ON_HOLD_PAYMENT = "Task_OnHoldPayment";
        public static final String RESOLVE_PAYMENT = "Task_ResolvePayment";
        public static final String ACKNOWLEDGE_LATE_PAYMENT = "Task_AcknowledgeLatePayment";
        public static final String DECIDE_REFUND = "Task_DecideRefund";
        public static final String SETTLE_ALARM = "Task_SettleAlarm";
        public static final String SIGN_MORNING_SHEET = "Task_SignMorningSheet";
        public static final String ENCLOSE = "Task_Enclose";
        public static final String DISPATCH = "Task_Dispatch";
        public static final String DESTROY_CERTIFICATE = "Task_DestroyCertificate";

        /** All of them. */
        public static final Set<String> ALL = Set.of(
                REVIEW,
                ASK,
                DECIDE_UNREACHABLE,
                ON_HOLD,
                DECIDE_UNPAID,
                ON_HOLD_PAYMENT,
                RESOLVE_PAYMENT,
                ACKNOWLEDGE_LATE_PAYMENT,
                DECIDE_REFUND,
                SETTLE_ALARM,
                SIGN_MORNING_SHEET,
                ENCLOSE,
                DISPATCH,
                DESTROY_CERTIFICATE);

        private Tasks() {}
    }

    /** Timers whose dates residents are told. */
    public static final class Timers {

        public static final String INPUT_LIMIT = "Timer_InputLimit";
        public static final String CONTACT_LIMIT = "Timer_ContactLimit";
        public static final String PAYMENT_LIMIT = "Timer_PaymentLimit";

        /** All of them. */
        public static final Set<String> TOLD = Set.of(INPUT_LIMIT, CONTACT_LIMIT, PAYMENT_LIMIT);

        private Timers() {}
    }

    /** Messages that residents, the payment provider and mail servers send to a case. */
    public static final class Messages {

        public static final String EMAIL_VERIFIED = "EmailVerified";
        public static final String SIGNATURE_RECEIVED = "SignatureReceived";
        public static final String APPLICATION_EDITED = "ApplicationEdited";
        public static final String APPLICATION_SUBMITTED = "ApplicationSubmitted";
        public static final String ANSWER_RECEIVED = "AnswerReceived";
        public static final String QUESTION_UNDELIVERED = "QuestionUndelivered";
        public static final String PAYMENT_RECEIVED = "PaymentReceived";
        public static final String PAYMENT_STOPPED = "PaymentStopped";
        public static final String PAYMENT_QUESTIONED = "PaymentQuestioned";
        public static final String WITHDRAWN = "Withdrawn";

        /** All of them. */
        public static final Set<String> ALL = Set.of(
                EMAIL_VERIFIED,
                SIGNATURE_RECEIVED,
                APPLICATION_EDITED,
                APPLICATION_SUBMITTED,
                ANSWER_RECEIVED,
                QUESTION_UNDELIVERED,
                PAYMENT_RECEIVED,
                PAYMENT_STOPPED,
                PAYMENT_QUESTIONED,
                WITHDRAWN);

        private Messages() {}
    }
}
