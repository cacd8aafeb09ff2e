package jp.madoguchi.signature;

import jp.madoguchi.access.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for a signature that went to the agency's app; whoever brings the state back continues them. */
@Repository
class DigitalAppRequests {

    private final JdbcClient jdbc;

    DigitalAppRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Token state, DigitalAppRequest request) {
        jdbc.sql("""
                        insert into digital_app_request (state_hash, session_hash, transaction_id, code_verifier)
                        values (?, ?, ?, ?)""")
                .params(state.hash(), request.session().array(), request.transaction(), request.verifier())
                .update();
    }

    /** @throws SigningSessionUnknownException if there is none (404) */
    DigitalAppRequest require(String state) {
        return jdbc.sql(
                        "select session_hash, transaction_id, code_verifier from digital_app_request where state_hash = ?")
                .param(Token.hashOf(state))
                .query((row, number) -> new DigitalAppRequest(
                        Bytes.own(row.getBytes("session_hash")),
                        row.getString("transaction_id"),
                        row.getString("code_verifier")))
                .optional()
                .orElseThrow(SigningSessionUnknownException::new);
    }
}
