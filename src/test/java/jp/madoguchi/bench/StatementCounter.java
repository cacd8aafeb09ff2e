package jp.madoguchi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts every statement and commit of the product, whoever sends it. */
@TestConfiguration
class StatementCounter {

    /** Of the product; the rehearsal's stand-ins (card provider, inbox, cards) keep their state in tables of their own. */
    static final LongAdder STATEMENTS = new LongAdder();

    /** Transactions in which the product wrote something. */
    static final LongAdder COMMITS = new LongAdder();

    private static final Pattern STAND_INS =
            Pattern.compile("\\b(demo_\\w+|stripe_(object|idempotency|delivery|fault))\\b");
    private static final Set<String> WRITING = ConcurrentHashMap.newKeySet();

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource source ? counted(source) : bean;
            }
        };
    }

    private static DataSource counted(HikariDataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new Statements())
                .methodListener(new Commits())
                .build();
    }

    /** A statement outside of a transaction that changes something is a commit of its own. */
    private static final class Statements implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (queries.stream().anyMatch(Statements::ofTheRehearsal)) {
                return;
            }
            STATEMENTS.add(Math.max(1, execution.getBatchSize()));
            if (queries.stream().noneMatch(Statements::changes)) {
                return;
            }
            if (autoCommits(execution)) {
                COMMITS.increment();
            } else {
                WRITING.add(execution.getConnectionId());
            }
        }

        private static boolean autoCommits(ExecutionInfo execution) {
            try {
                return execution.getStatement().getConnection().getAutoCommit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean ofTheRehearsal(QueryInfo query) {
            return STAND_INS.matcher(query.getQuery()).find();
        }

        private static boolean changes(QueryInfo query) {
            return !query.getQuery().stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
        }
    }

    private static final class Commits implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext context) {}

        @Override
        public void afterMethod(MethodExecutionContext context) {
            var method = context.getMethod().getName();
            var connection = context.getConnectionInfo().getConnectionId();
            if (method.equals("commit") && WRITING.remove(connection)) {
                COMMITS.increment();
            } else if (method.equals("rollback")) {
                WRITING.remove(connection);
            }
        }
    }
}
