package jp.madoguchi.demo.cards;

import java.util.Base64;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts wrong PINs as a card does: a try counts before its outcome is known, success sets the count back, the fifth
 * failure in a row locks for good. Here and not in the page, so that a reload forgets nothing.
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
     * Takes one try and hands out the sealed key.
     *
     * @throws CardUnknownException if there is no such card
     * @throws CardLockedException if no try is left
     */
    CardForPhone takeTry(String id) {
        int taken = jdbc.sql("update demo_card set failures = failures + 1 where id = ? and failures < ?")
                .params(id, TRIES)
                .update();
        var card = jdbc.sql("select key_kind, certificate, salt, iv, sealed, failures from demo_card where id = ?")
                .param(id)
                .query((row, number) -> new CardForPhone(
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
        if (taken == 0) {
            throw new CardLockedException();
        }
        return card;
    }

    /** The proof shows that the seal was opened: the PIN was right. A wrong proof changes nothing. */
    void unlocked(String id, byte[] proof) {
        jdbc.sql("update demo_card set failures = 0 where id = ? and proof_hash = ?")
                .params(id, SealedKey.hash(proof))
                .update();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * What the page needs to sign, all bytes in base64.
     *
     * @param sealed proof and PKCS#8 key under PBKDF2 (SHA-256) and AES-256-GCM
     * @param triesLeft if this try fails
     */
    record CardForPhone(
            String key,
            String certificate,
            String salt,
            String iv,
            int iterations,
            String sealed,
            int proofBytes,
            int triesLeft) {}
}
