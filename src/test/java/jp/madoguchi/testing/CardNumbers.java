package jp.madoguchi.testing;

/** The provider's published test card numbers, by what becomes of a payment with them. */
public final class CardNumbers {

    public static final String VISA = "4242424242424242";
    public static final String DISCOVER = "6011111111111117";
    public static final String DECLINED = "4000000000000002";
    /** Asks for 3-D Secure. */
    public static final String AUTHENTICATION = "4000002500003155";
    /** The payer contests the charge afterwards. */
    public static final String DISPUTED_LATER = "4000000000000259";

    public static final String REFUND_FAILS_LATER = "4000000000005126";

    private CardNumbers() {}
}
