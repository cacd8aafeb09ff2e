package jp.madoguchi.signature;

import org.jspecify.annotations.Nullable;

/**
 * What the signer is told.
 *
 * @param returnUrl back to the form, once; null when refused
 */
record VerdictAnswer(
        Reason.Result result,
        Reason reason,
        String message,
        @Nullable String returnUrl) {

    static VerdictAnswer of(ReceiveSignature.Receipt receipt) {
        var verdict = receipt.verdict();
        return new VerdictAnswer(verdict.result(), verdict.reason(), verdict.message(), receipt.returnUrl());
    }
}
