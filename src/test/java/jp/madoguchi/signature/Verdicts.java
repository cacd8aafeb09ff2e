package jp.madoguchi.signature;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the evidence of an application says, one row after the other, such as {@code RECEIPT OK}. */
final class Verdicts {

    private Verdicts() {}

    static List<String> of(String reference, JdbcClient jdbc) {
        return jdbc.sql("select occasion || ' ' || reason from signature_evidence where reference = ? order by id")
                .param(reference)
                .query(String.class)
                .list();
    }
}
