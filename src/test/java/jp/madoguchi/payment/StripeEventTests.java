package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeEventTests {

    @Test
    void readsWhatWeActOn() {
        var event = StripeEvent.parse("""
                {"id":"evt_1","type":"payment_intent.succeeded","livemode":true,"account":"acct_1","created":1780000000,
                 "data":{"object":{"id":"pi_1","amount_received":410,"currency":"jpy","metadata":{"payment":"7"}}}}""").orElseThrow();

        assertThat(event.id()).isEqualTo("evt_1");
        assertThat(event.type()).isEqualTo("payment_intent.succeeded");
        assertThat(event.livemode()).isTrue();
        assertThat(event.account()).isEqualTo("acct_1");
        assertThat(event.created()).isEqualTo(Instant.ofEpochSecond(1_780_000_000));
        assertThat(event.objectId()).isEqualTo("pi_1");
        assertThat(event.number("amount_received")).isEqualTo(410);
        assertThat(event.text("currency")).isEqualTo("jpy");
        assertThat(event.metadata("payment")).isEqualTo("7");
    }

    @Test
    void whatIsMissingIsEmpty() {
        var event = StripeEvent.parse("{\"id\":\"evt_1\",\"type\":\"t\",\"data\":{\"object\":{}}}")
                .orElseThrow();

        assertThat(event.objectId()).isEmpty();
        assertThat(event.account()).isEmpty();
        assertThat(event.livemode()).isFalse();
        assertThat(event.number("amount")).isZero();
        assertThat(event.metadata("payment")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"id\":1,\"type\":\"t\",\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_1\",\"data\":{\"object\":{}}}",
                "{\"id\":\"evt_1\",\"type\":\"t\",\"data\":{}}"
            })
    void isNoEventWithoutItsParts(String body) {
        assertThat(StripeEvent.parse(body)).isEmpty();
    }
}
