package jp.madoguchi.applications;

import jp.madoguchi.procedures.Procedures;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does not start with a catalogue that lacks the procedure of a case whose data are kept: its pages and decisions would
 * fail one by one.
 */
@Component
class CatalogueCoversCases implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final Procedures procedures;

    CatalogueCoversCases(JdbcClient jdbc, Procedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = jdbc
                .sql("select distinct procedure from application where erased_at is null order by procedure")
                .query(String.class)
                .list()
                .stream()
                .filter(id -> procedures.find(id).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "手続きの一覧に、申請が残っている手続き %s がありません。個人情報の消去が済むまで、ファイルを残してください。".formatted(missing));
        }
    }
}
