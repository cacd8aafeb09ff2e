package jp.madoguchi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
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

    static final LongAdder STATEMENTS = new LongAdder();
    static final LongAdder COMMITS = new LongAdder();

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
            STATEMENTS.add(Math.max(1, execution.getBatchSize()));
            if (autoCommits(execution) && queries.stream().anyMatch(Statements::changes)) {
                COMMITS.increment();
            }
        }

        private static boolean autoCommits(ExecutionInfo execution) {
            try {
                return execution.getStatement().getConnection().getAutoCommit();
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
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
            if (context.getMethod().getName().equals("commit")) {
                COMMITS.increment();
            }
        }
    }
}
