package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All objects of the stand-in, as JSON documents. */
@Repository
@Profile("demo")
class SandboxObjects {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    SandboxObjects(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A new object with what all have in common; {@link #add} keeps it. Its time is the product's. */
    ObjectNode fresh(String prefix, String kind) {
        var object = JsonNodeFactory.instance.objectNode();
        object.put("id", newId(prefix));
        object.put("object", kind);
        object.put("created", clock.instant().getEpochSecond());
        object.put("livemode", false);
        return object;
    }

    static ObjectNode withMetadata(ObjectNode object, Map<String, String> metadata) {
        var node = object.putObject("metadata");
        metadata.forEach(node::put);
        return object;
    }

    private static String newId(String prefix) {
        var id = new StringBuilder(prefix).append('_');
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    ObjectNode add(ObjectNode object) {
        jdbc.sql("insert into stripe_object (id, kind, created, document) values (?, ?, ?, ?::jsonb)")
                .params(
                        object.path("id").asText(),
                        object.path("object").asText(),
                        object.path("created").asLong(),
                        object.toString())
                .update();
        return object;
    }

    ObjectNode keep(ObjectNode object) {
        jdbc.sql("update stripe_object set document = ?::jsonb where id = ?")
                .params(object.toString(), object.path("id").asText())
                .update();
        return object;
    }

    Optional<ObjectNode> find(String id) {
        return jdbc.sql("select document from stripe_object where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Reads an object and holds it until the transaction ends. */
    ObjectNode hold(String kind, String id) {
        return jdbc.sql("select document from stripe_object where id = ? and kind = ? for update")
                .params(id, kind)
                .query(this::read)
                .optional()
                .orElseThrow(() -> SandboxRefusal.noSuch(kind, id));
    }

    ObjectNode get(String kind, String id) {
        return find(id).filter(object -> object.path("object").asText().equals(kind))
                .orElseThrow(() -> SandboxRefusal.noSuch(kind, id));
    }

    /** A page of objects, newest first, as Stripe's lists are. */
    ObjectNode list(String kind, SandboxCall call) {
        long since = call.number("created[gte]", 0);
        if (since < 0) {
            throw SandboxRefusal.invalid("created[gte]", "Invalid timestamp");
        }
        long limit = Math.min(100, call.number("limit", 10));
        var after = call.param("starting_after");
        var types = String.join(",", call.all("types"));
        var rows = jdbc.sql("""
                        select document from stripe_object
                         where kind = ? and created >= ? and created <= ?
                           and (?::text is null or document ->> 'payment_intent' = ?)
                           and (?::text is null or document ->> 'status' = ?)
                           and (? = '' or document ->> 'type' = any(string_to_array(?, ',')))
                           and seq < coalesce((select seq from stripe_object where id = ?::text), 9223372036854775807)
                         order by seq desc limit ?""")
                .params(
                        kind,
                        Math.max(since, call.number("created[gt]", -1) + 1),
                        call.number("created[lte]", Long.MAX_VALUE),
                        call.param("payment_intent"),
                        call.param("payment_intent"),
                        call.param("status"),
                        call.param("status"),
                        types,
                        types,
                        after,
                        limit + 1)
                .query(this::read)
                .list();
        return page(rows, limit, call);
    }

    /** Charges, refunds and money that an issuer took back, which no payout holds yet. */
    List<ObjectNode> notPaidOut() {
        return jdbc.sql("""
                        select document from stripe_object
                         where (kind = 'charge' and document ->> 'paid' = 'true'
                                or kind = 'refund' and document ->> 'status' = 'succeeded'
                                or kind = 'dispute' and document ->> 'status' <> 'won')
                           and document ->> 'balance_transaction' is null order by seq""").query(this::read).list();
    }

    /** The lines of a payout, newest first. */
    ObjectNode ofPayout(SandboxCall call) {
        long limit = Math.min(100, call.number("limit", 10));
        var rows = jdbc.sql("""
                        select document from stripe_object
                         where kind = 'balance_transaction' and document ->> 'payout' = ?
                           and seq < coalesce((select seq from stripe_object where id = ?::text), 9223372036854775807)
                         order by seq desc limit ?""")
                .params(call.required("payout"), call.param("starting_after"), limit + 1)
                .query(this::read)
                .list();
        return page(rows, limit, call);
    }

    private static ObjectNode page(List<ObjectNode> rows, long limit, SandboxCall call) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("object", "list")
                .put("url", "/v1/" + String.join("/", call.path()))
                .put("has_more", rows.size() > limit);
        page.putArray("data").addAll(rows.stream().limit(limit).toList());
        return page;
    }

    private ObjectNode read(ResultSet row, int number) throws SQLException {
        try {
            return (ObjectNode) json.readTree(row.getString("document"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
