package jp.madoguchi.review;

import java.util.Date;
import jp.madoguchi.process.ProcessVariable;

/** The process variables that this module writes. */
final class ReviewVariables {

    /** A certificate is in the office: if the case ends, it must be destroyed. */
    static final ProcessVariable<Boolean> CERTIFICATE_ISSUED =
            new ProcessVariable<>("certificateIssued", Boolean.class);

    /** Open days to answer, counted from the question. */
    static final ProcessVariable<Integer> ANSWER_DAYS = new ProcessVariable<>("answerDays", Integer.class);

    /** When the question was mailed; the model writes it, too. */
    static final ProcessVariable<Date> ASKED_AT = new ProcessVariable<>("askedAt", Date.class);

    /** When the input was opened, or opened again for a correction; the model writes it, too. */
    static final ProcessVariable<Date> INPUT_SINCE = new ProcessVariable<>("inputSince", Date.class);

    private ReviewVariables() {}
}
