package jp.madoguchi.demo.cards;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.process.PreparesAtStart;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A newcomer should be able to sign before having read about cards: one is there from the start. */
@Component
@PreparesAtStart
@Profile("demo")
class FirstCard {

    private final Cards cards;

    FirstCard(Cards cards) {
        this.cards = cards;
    }

    @EventListener(ApplicationReadyEvent.class)
    void issue() {
        if (cards.all().isEmpty()) {
            cards.issue(new CardOrder(
                    "見本　花子", "見本県見本市本町一丁目２番３号", LocalDate.of(1980, 2, 17), "2", KeyKind.RSA_2048, Optional.empty()));
        }
    }
}
