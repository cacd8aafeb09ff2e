package jp.madoguchi.demo.clock;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far ahead the product's clock runs; kept, so that a restart does not send open cases back in time. */
@Component
@Profile("demo")
@DependsOnDatabaseInitialization
class ClockOffset {

    private final JdbcClient jdbc;

    ClockOffset(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void restore() {
        ClockUtil.offset(jdbc.sql("select ahead_millis from demo_clock")
                .query(Long.class)
                .single());
    }

    /** The clock keeps running after a jump: an offset, not a fixed time. */
    void keep(Duration ahead) {
        jdbc.sql("update demo_clock set ahead_millis = ?")
                .param(ahead.toMillis())
                .update();
        ClockUtil.offset(ahead.toMillis());
    }
}
