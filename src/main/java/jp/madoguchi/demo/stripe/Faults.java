package jp.madoguchi.demo.stripe;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes wrong at the moment. */
@Component
@Profile("demo")
class Faults {

    private final JdbcClient jdbc;

    Faults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param webhook none, lost, duplicated, delayed, reordered or forged; holds for events from now on
     * @param api none, 500, reads-500 (questions fail, orders do not), card-page-500 (only the page on which a card is
     *     entered fails), 429, slow, slow-after-success (orders are carried out, and their answers late) or
     *     reset-after-success
     */
    record Setting(String webhook, String api) {

        static final List<String> WEBHOOK = List.of("none", "lost", "duplicated", "delayed", "reordered", "forged");
        static final List<String> API = List.of(
                "none",
                "500",
                "reads-500",
                "card-page-500",
                "429",
                "slow",
                "slow-after-success",
                "reset-after-success");
    }

    Setting current() {
        return jdbc.sql("select webhook, api from stripe_fault")
                .query(Setting.class)
                .single();
    }

    /** @throws FaultUnknownException if there is no such fault */
    void set(Setting setting) {
        if (!Setting.WEBHOOK.contains(setting.webhook()) || !Setting.API.contains(setting.api())) {
            throw new FaultUnknownException();
        }
        jdbc.sql("update stripe_fault set webhook = ?, api = ?")
                .params(setting.webhook(), setting.api())
                .update();
    }
}
