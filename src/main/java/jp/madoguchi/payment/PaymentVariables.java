package jp.madoguchi.payment;

import java.util.Date;
import jp.madoguchi.process.ProcessVariable;

/** The process variables that this module writes. */
final class PaymentVariables {

    /** When the payment was requested; deadlines count from its Japanese date. */
    static final ProcessVariable<Date> REQUESTED_AT = new ProcessVariable<>("requestedAt", Date.class);

    /** Open days to pay. */
    static final ProcessVariable<Integer> PAYMENT_DAYS = new ProcessVariable<>("paymentDays", Integer.class);

    /** Open days that a clerk granted instead. */
    static final ProcessVariable<Integer> EXTENSION_DAYS = new ProcessVariable<>("extensionDays", Integer.class);

    /** When the provider says that the money was charged; the check is on the open day after. */
    static final ProcessVariable<Date> CHECK_AFTER = new ProcessVariable<>("checkAfter", Date.class);

    /** Money came; an ending case gives it back. */
    static final ProcessVariable<Boolean> PAID = new ProcessVariable<>("paid", Boolean.class);

    /** CONFIRMED or NOT_CONFIRMED. */
    static final ProcessVariable<String> PAYMENT_CHECK = new ProcessVariable<>("paymentCheck", String.class);

    /** PAID or UNPAID. */
    static final ProcessVariable<String> CLOSING = new ProcessVariable<>("closing", String.class);

    static final ProcessVariable<Boolean> REFUNDED = new ProcessVariable<>("refunded", Boolean.class);

    /** Why money went back, and how much: what the resident is told. */
    static final ProcessVariable<String> REFUND_REASON = new ProcessVariable<>("refundReason", String.class);

    static final ProcessVariable<Integer> REFUND_AMOUNT = new ProcessVariable<>("refundAmount", Integer.class);

    /** Of a late payment: it went back otherwise, or is promised to. */
    static final ProcessVariable<Boolean> NOTHING_LEFT = new ProcessVariable<>("nothingLeft", Boolean.class);

    /** Of a late payment: which request and which charge it was. */
    static final ProcessVariable<Long> PAYMENT_ID = new ProcessVariable<>("paymentId", Long.class);

    static final ProcessVariable<String> INTENT_ID = new ProcessVariable<>("intentId", String.class);

    /** Of a refund that people decided: its row. */
    static final ProcessVariable<Long> REFUND_ID = new ProcessVariable<>("refundId", Long.class);

    /** The day of a 朝の確認表, ISO. */
    static final ProcessVariable<String> SHEET_DAY = new ProcessVariable<>("sheetDay", String.class);

    /** On a closed day there is nothing to sign. */
    static final ProcessVariable<Boolean> OPEN_DAY = new ProcessVariable<>("openDay", Boolean.class);

    private PaymentVariables() {}
}
