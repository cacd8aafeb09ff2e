package jp.madoguchi.demo.cards;

import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong PINs as a card does: a try counts before its outcome is known, success sets the count back, the fifth
 * failure in a row locks for good. Here and not in the page, so that a reload forgets nothing; tries that the page made
 * without a network are told afterwards and lock no less.
 */
@Component
@Profile("demo")
class CardLock {

    static final int TRIES = 5;

    private final JdbcClient jdbc;

    CardLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hands out the sealed key, which takes no try.
     *
     * @throws CardUnknownException if there is no such card
     * @throws CardLockedException if no try is left
     */
    CardForPhone read(String id) {
        var card = jdbc.sql("select id, key_kind, certificate, salt, iv, sealed, failures from demo_card where id = ?")
                .param(id)
                .query((row, number) -> new CardForPhone(
                        row.getString("id"),
                        row.getString("key_kind"),
                        base64(row.getBytes("certificate")),
                        base64(row.getBytes("salt")),
                        base64(row.getBytes("iv")),
                        SealedKey.ITERATIONS,
                        base64(row.getBytes("sealed")),
                        SealedKey.PROOF_BYTES,
                        TRIES - row.getInt("failures")))
                .optional()
                .orElseThrow(CardUnknownException::new);
        if (card.triesLeft() == 0) {
            throw new CardLockedException();
        }
        return card;
    }

    /**
     * Takes tries, one or those that were made without a network, and answers how many are left if they fail.
     *
     * @throws CardUnknownException if there is no such card
     * @throws CardLockedException if no try was left
     */
    int takeTries(String id, int count) {
        return jdbc.sql("update demo_card set failures = least(failures + ?, ?) where id = ? and failures < ?"
                        + " returning failures")
                .params(count, TRIES, id, TRIES)
                .query(Integer.class)
                .optional()
                .map(failures -> TRIES - failures)
                .orElseThrow(() -> known(id) ? new CardLockedException() : new CardUnknownException());
    }

    /**
     * The proof shows that the seal was opened: the PIN was right. A wrong proof changes nothing.
     *
     * @param tries not taken yet, the right one included: without a network the page could not know that the card had
     *     fewer left, and then it is locked as if it had known
     */
    void unlocked(String id, byte[] proof, int tries) {
        jdbc.sql("update demo_card set failures = case when failures + ? <= ? then 0 else ? end"
                        + " where id = ? and proof_hash = ?")
                .params(tries, TRIES, TRIES, id, SealedKey.hash(proof))
                .update();
    }

    private boolean known(String id) {
        return jdbc.sql("select exists (select from demo_card where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * What the page needs to sign, all bytes in base64.
     *
     * @param sealed proof and PKCS#8 key under PBKDF2 (SHA-256) and AES-256-GCM
     * @param triesLeft from now on
     */
    record CardForPhone(
            String id,
            String key,
            String certificate,
            String salt,
            String iv,
            int iterations,
            String sealed,
            int proofBytes,
            int triesLeft) {}
}
