package jp.madoguchi.process;

/** Names that Java and the models share; only those that Java uses. */
public final class ProcessNames {

    public static final String APPLICATION = "Application";
    public static final String LATE_PAYMENT = "LatePayment";

    /** The case id: the business key of every instance, and a variable so that Tasklist can show it. */
    public static final ProcessVariable<String> REFERENCE = new ProcessVariable<>("reference", String.class);

    /** The procedure's id, by which decisions and deadlines are looked up. */
    public static final ProcessVariable<String> PROCEDURE = new ProcessVariable<>("procedure", String.class);

    private ProcessNames() {}

    /** Messages that residents and the payment provider send to a case. */
    public static final class Messages {

        public static final String EMAIL_VERIFIED = "EmailVerified";
        public static final String SIGNATURE_RECEIVED = "SignatureReceived";
        public static final String APPLICATION_EDITED = "ApplicationEdited";
        public static final String APPLICATION_SUBMITTED = "ApplicationSubmitted";
        public static final String ANSWER_RECEIVED = "AnswerReceived";
        public static final String PAYMENT_RECEIVED = "PaymentReceived";
        public static final String WITHDRAWN = "Withdrawn";

        private Messages() {}
    }
}
