package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stripe's test cards. The declining ones let themselves be registered and say no at the charge, so that the resident
 * meets our own words for it.
 */
enum TestCard {
    VISA("4242424242424242", "visa"),
    VISA_DEBIT("4000056655665556", "visa"),
    MASTERCARD("5555555555554444", "mastercard"),
    AMEX("378282246310005", "amex"),
    JCB("3566002020360505", "jcb"),
    DINERS("3056930009020004", "diners"),
    DINERS_14("36227206271667", "diners"),
    DISCOVER("6011111111111117", "discover"),
    UNIONPAY("6200000000000005", "unionpay"),
    DECLINED("4000000000000002", "visa", "card_declined", "generic_decline"),
    DECLINED_AFTER_ATTACHING("4000000000000341", "visa", "card_declined", "generic_decline"),
    INSUFFICIENT_FUNDS("4000000000009995", "visa", "card_declined", "insufficient_funds"),
    LOST("4000000000009987", "visa", "card_declined", "lost_card"),
    EXPIRED("4000000000000069", "visa", "expired_card", null),
    WRONG_CVC("4000000000000127", "visa", "incorrect_cvc", null),
    DISPUTED_LATER("4000000000000259", "visa"),
    REFUND_FAILS_LATER("4000000000005126", "visa"),
    AUTHENTICATION("4000002500003155", "visa", null, null, true),
    AUTHENTICATION_ALWAYS("4000000000003220", "visa", null, null, true);

    /** Where a payment method remembers its test card; never shown by the API. */
    static final String FIELD = "sandbox_card";

    private final String number;
    private final String brand;
    private final @Nullable String errorCode;
    private final @Nullable String declineCode;
    private final boolean asksResident;

    TestCard(String number, String brand) {
        this(number, brand, null, null, false);
    }

    TestCard(String number, String brand, @Nullable String errorCode, @Nullable String declineCode) {
        this(number, brand, errorCode, declineCode, false);
    }

    TestCard(
            String number,
            String brand,
            @Nullable String errorCode,
            @Nullable String declineCode,
            boolean asksResident) {
        this.number = number;
        this.brand = brand;
        this.errorCode = errorCode;
        this.declineCode = declineCode;
        this.asksResident = asksResident;
    }

    /** @throws CardInvalidException if Stripe knows no test card with this number */
    static TestCard of(String typed) {
        var digits = typed.replaceAll("[\\s-]", "");
        return Arrays.stream(values())
                .filter(card -> card.number.equals(digits))
                .findFirst()
                .orElseThrow(() -> new CardInvalidException("card", "カード番号が正しくありません。練習用のカード番号を入力してください。"));
    }

    static TestCard of(ObjectNode paymentMethod) {
        return valueOf(paymentMethod.path(FIELD).asText());
    }

    /** An object as the API shows it. */
    static ObjectNode hidden(ObjectNode object) {
        var shown = object.deepCopy();
        shown.remove(FIELD);
        return shown;
    }

    String brand() {
        return brand;
    }

    String last4() {
        return number.substring(number.length() - 4);
    }

    int cvcLength() {
        return this == AMEX ? 4 : 3;
    }

    boolean declines() {
        return errorCode != null;
    }

    /** 3-D Secure: the issuer wants to see its customer. */
    boolean asksResident() {
        return asksResident;
    }

    /** The issuer's no, in Stripe's shape. */
    ObjectNode decline() {
        var error = SandboxRefusal.error("card_error", errorCode, "Your card was declined.", null);
        if (declineCode != null) {
            error.put("decline_code", declineCode);
        }
        return error;
    }
}
