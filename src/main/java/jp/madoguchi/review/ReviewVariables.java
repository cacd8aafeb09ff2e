package jp.madoguchi.review;

import jp.madoguchi.process.ProcessVariable;

/** The process variables that this module writes. */
final class ReviewVariables {

    /** A certificate is in the office: if the case ends, it must be destroyed. */
    static final ProcessVariable<Boolean> CERTIFICATE_ISSUED =
            new ProcessVariable<>("certificateIssued", Boolean.class);

    /** Open days to answer, counted from the question. */
    static final ProcessVariable<Integer> ANSWER_DAYS = new ProcessVariable<>("answerDays", Integer.class);

    private ReviewVariables() {}
}
