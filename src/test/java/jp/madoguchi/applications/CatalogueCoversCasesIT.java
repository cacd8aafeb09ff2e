package jp.madoguchi.applications;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class CatalogueCoversCasesIT {

    @Autowired
    private CatalogueCoversCases atStart;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aProcedureStaysInTheCatalogueUntilItsLastCaseIsErased() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into application (reference, procedure, email, state, created_at)
                            values ('GONE-00001', 'gone', 'gone@example.jp', 'REFUSED', ?)""").param(rehearsal.now()).update();

            assertThatIllegalStateException()
                    .isThrownBy(atStart::afterSingletonsInstantiated)
                    .withMessageContaining("[gone]");

            jdbc.sql("update application set erased_at = ? where reference = 'GONE-00001'")
                    .param(rehearsal.now())
                    .update();
            atStart.afterSingletonsInstantiated();
            status.setRollbackOnly();
        });
    }
}
