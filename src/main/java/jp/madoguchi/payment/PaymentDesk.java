package jp.madoguchi.payment;

import jp.madoguchi.applications.ApplicationNotFoundException;
import jp.madoguchi.applications.Reference;
import jp.madoguchi.web.Clerk;

/** 収納: the only desk that sees lists of money, drafts refunds and stops the clock of a payment. */
final class PaymentDesk {

    private PaymentDesk() {}

    /** @throws NotPaymentDeskException if the clerk belongs to another desk */
    static void require(Clerk clerk) {
        if (!clerk.groups().contains(Clerk.PAYMENT)) {
            throw new NotPaymentDeskException();
        }
    }

    /**
     * The 受付番号 that an address names, for this desk only.
     *
     * @throws NotPaymentDeskException if the clerk belongs to another desk
     * @throws ApplicationNotFoundException if it is none
     */
    static String reference(String typed, Clerk clerk) {
        require(clerk);
        return Reference.parse(typed).orElseThrow(ApplicationNotFoundException::new);
    }
}
