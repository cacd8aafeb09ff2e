package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.charged;
import static jp.madoguchi.payment.Facts.contested;
import static jp.madoguchi.payment.Facts.lost;
import static jp.madoguchi.payment.Facts.money;
import static jp.madoguchi.payment.Facts.refund;
import static jp.madoguchi.payment.Facts.refundFailed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PaymentMoneyTests {

    @Test
    void countsEachChargeAndEachRefundOnce() {
        var money = of(
                charged(1, "pi", 410),
                charged(2, "pi", 410),
                refund(3, "re1", 100),
                refund(4, "re1", 100),
                refund(5, "re2", 10));

        assertThat(money.charges()).hasSize(1);
        assertThat(money.received()).isEqualTo(410);
        assertThat(money.refunded()).isEqualTo(110);
        assertThat(money.held()).isEqualTo(300);
    }

    @Test
    void aRefundThatGrewCountsAsItIsNow() {
        assertThat(of(refund(1, "re1", 100), refund(2, "re1", 150)).refunded()).isEqualTo(150);
    }

    @Test
    void aFailedRefundIsHereAgain() {
        assertThat(of(charged(1, "pi", 410), refund(2, "re1", 410), refundFailed(3, "re1", 410))
                        .held())
                .isEqualTo(410);
    }

    @Test
    void whatPeopleTransferredIsNotTheProvidersRefund() {
        var transferred = refund(2, "by-hand", 50).from(FactSource.CLERK, null);
        var money = of(charged(1, "pi", 410), transferred, refund(3, "re1", 100));

        assertThat(money.refunded()).isEqualTo(150);
        assertThat(money.refundedByProvider()).isEqualTo(100);
    }

    @Test
    void isAllBackOnlyWhenSomethingCame() {
        assertThat(of(refund(1, "re1", 410)).allBack()).isFalse();
        assertThat(of(charged(1, "pi", 0)).allBack()).isFalse();
        assertThat(of(charged(1, "pi", 410), refund(2, "re1", 409)).allBack()).isFalse();
        assertThat(of(charged(1, "pi", 410), refund(2, "re1", 410)).allBack()).isTrue();
    }

    @Test
    void fitsWhatWasAskedForWhateverWentBackOfIt() {
        assertThat(of(charged(1, "pi", 410)).fits(410)).isTrue();
        assertThat(of(charged(1, "pi", 410), refund(2, "re1", 10)).fits(410)).isTrue();
        assertThat(of(charged(1, "pi", 409)).fits(410)).isFalse();
        assertThat(of(money(1, FactKind.SUCCEEDED, "pi", 410, "usd")).fits(410)).isFalse();
        assertThat(of(charged(1, "pi", 410), charged(2, "other", 410)).fits(410))
                .isFalse();
        assertThat(of(charged(1, "pi", 410), charged(2, "other", 410), refund(3, "re1", 410))
                        .fits(410))
                .isTrue();
    }

    @Test
    void whatTheIssuerTookBackIsNotHere() {
        var lost = of(charged(1, "pi", 410), contested(2, "du1"), lost(3, "du1"), lost(4, "du1"));

        assertThat(lost.held()).isZero();
        assertThat(lost.allBack()).isFalse();
        assertThat(of(charged(1, "pi", 410), contested(2, "du1")).held()).isEqualTo(410);
    }

    @Test
    void isNoneWithoutACharge() {
        assertThat(of(refund(1, "re1", 410)).none()).isTrue();
        assertThat(of(charged(1, "pi", 410)).none()).isFalse();
    }

    private static PaymentMoney of(PaymentFact... facts) {
        return PaymentMoney.of(Arrays.asList(facts));
    }
}
