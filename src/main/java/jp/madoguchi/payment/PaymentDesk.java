package jp.madoguchi.payment;

import jp.madoguchi.web.Clerk;

/** 収納: the only desk that sees lists of money. */
final class PaymentDesk {

    private PaymentDesk() {}

    /** @throws MorningSheetRefusedException if the clerk belongs to another desk */
    static void require(Clerk clerk) {
        if (!clerk.groups().contains(Clerk.PAYMENT)) {
            throw MorningSheetRefusedException.notYours();
        }
    }
}
