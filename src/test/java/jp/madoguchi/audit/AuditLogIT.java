package jp.madoguchi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.madoguchi.testing.ProductTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself keeps the record of a case as it was written. */
@ProductTest
class AuditLogIT {

    private static final String REFERENCE = "RECORD-STANDS";

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_line set actor = 'somebody' where reference = 'RECORD-STANDS'",
                "delete from audit_line where reference = 'RECORD-STANDS'",
                "truncate audit_line"
            })
    void nobodyChangesTheRecord(String change) {
        audit.write(REFERENCE, AuditLog.SYSTEM, "VIEWED", "");

        assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("audit_line is a record and stands");

        assertThat(audit.of(REFERENCE)).isNotEmpty().allMatch(line -> line.actor()
                .equals(AuditLog.SYSTEM));
    }
}
