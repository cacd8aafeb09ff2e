package jp.madoguchi.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import jp.madoguchi.web.Clerk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's tables: task, case and desk at once, for which its queries need three statements. */
@Component
class TaskLookup {

    private final JdbcClient jdbc;

    TaskLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FoundTask> find(String taskId, Clerk clerk) {
        return jdbc.sql("""
                        select task.id_, task.task_def_key_, task.due_date_, task.assignee_, process.business_key_,
                               exists (select 1 from act_ru_identitylink link
                                        where link.task_id_ = task.id_ and link.type_ = 'candidate'
                                          and (link.group_id_ = any (?) or link.user_id_ = ?)) as waits_for_clerk
                          from act_ru_task task join act_ru_execution process on process.id_ = task.proc_inst_id_
                         where task.id_ = ?""")
                .params(clerk.groups().toArray(String[]::new), clerk.id(), taskId)
                .query(TaskLookup::read)
                .optional();
    }

    private static FoundTask read(ResultSet row, int number) throws SQLException {
        return new FoundTask(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("business_key_"),
                Optional.ofNullable(row.getTimestamp("due_date_"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("assignee_"),
                row.getBoolean("waits_for_clerk"));
    }
}
