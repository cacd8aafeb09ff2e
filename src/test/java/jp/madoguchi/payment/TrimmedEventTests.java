package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Nothing about a person stays, whatever the provider sends. */
class TrimmedEventTests {

    @Test
    void keepsWhatMoneyAndStateAreAbout() throws JsonProcessingException {
        assertThat(trimmed("""
                {"id":"evt_1","type":"payment_intent.payment_failed","livemode":false,"created":1780000000,
                 "account":"acct_1","request":{"id":"req_1"},
                 "data":{"object":{
                   "id":"pi_1","object":"payment_intent","amount":410,"amount_received":0,"currency":"jpy",
                   "status":"requires_payment_method","payment_method":"pm_1","client_secret":"pi_1_secret_x",
                   "description":"見本　花子さんの住民票","receipt_email":"hanako@example.jp",
                   "shipping":{"name":"見本　花子","address":{"line1":"見本町1-2-3"}},
                   "metadata":{"reference":"ABCDE-FGHJK","payment":"7","note":"見本　花子"},
                   "last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds",
                     "message":"見本　花子のカード","payment_method":{"billing_details":{"name":"見本　花子"}}},
                   "latest_charge":{"id":"ch_1","billing_details":{"email":"hanako@example.jp","phone":"0596"},
                     "payment_method_details":{"card":{"last4":"4242","fingerprint":"f","exp_year":2040}}}}}}""")).isEqualTo(json("""
                {"id":"evt_1","type":"payment_intent.payment_failed","livemode":false,"created":1780000000,
                 "account":"acct_1",
                 "data":{"object":{
                   "id":"pi_1","object":"payment_intent","amount":410,"amount_received":0,"currency":"jpy",
                   "status":"requires_payment_method","payment_method":"pm_1",
                   "metadata":{"reference":"ABCDE-FGHJK","payment":"7"},
                   "last_payment_error":{"code":"card_declined","decline_code":"insufficient_funds"}}}}"""));
    }

    @Test
    void keepsNoDetailsOfWhoEnteredACardOrContestsAPayment() throws JsonProcessingException {
        assertThat(trimmed("""
                {"id":"evt_2","type":"charge.dispute.created","livemode":true,"created":1780000000,"data":{"object":{
                  "id":"du_1","object":"dispute","amount":410,"currency":"jpy","payment_intent":"pi_1","reason":"fraudulent",
                  "evidence":{"customer_name":"見本　花子","customer_email_address":"hanako@example.jp"},
                  "customer_details":{"email":"hanako@example.jp"},"customer_email":"hanako@example.jp",
                  "payment_method_details":{"card":{"brand":"visa","iin":"424242"}}}}}""")).isEqualTo(json("""
                {"id":"evt_2","type":"charge.dispute.created","livemode":true,"created":1780000000,"data":{"object":{
                  "id":"du_1","object":"dispute","amount":410,"currency":"jpy","payment_intent":"pi_1",
                  "reason":"fraudulent"}}}"""));
    }

    private static Object trimmed(String body) throws JsonProcessingException {
        return json(TrimmedEvent.of(StripeEvent.parse(body).orElseThrow()).toString());
    }

    /** As maps, in which the order of fields and the width of numbers do not matter. */
    private static Object json(String text) throws JsonProcessingException {
        return new ObjectMapper().readValue(text, Object.class);
    }
}
