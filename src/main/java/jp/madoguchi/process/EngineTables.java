package jp.madoguchi.process;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** The engine's tables, created by the scripts of the engine's own jar, so that one history tells the whole schema. */
@Component
class EngineTables implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine tables of Camunda 7.24";
    }

    @Override
    public Integer getChecksum() {
        return SCRIPTS.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var populator = new ResourceDatabasePopulator();
        for (var script : SCRIPTS) {
            populator.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"));
        }
        populator.execute(new SingleConnectionDataSource(context.getConnection(), true));
    }
}
