package jp.madoguchi.fees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fees as they were fixed; never changed afterwards. */
@Repository
class Fees {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Fees(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<FeeSnapshot> of(String reference) {
        return jdbc.sql("select lines, adjustment, adjustment_reason, fixed_at from fee where reference = ?")
                .param(reference)
                .query(this::read)
                .optional();
    }

    void add(String reference, FeeSnapshot snapshot) {
        jdbc.sql("""
                        insert into fee (reference, lines, total, adjustment, adjustment_reason, fixed_at)
                        values (?, ?::jsonb, ?, ?, ?, ?)""")
                .params(
                        reference,
                        write(snapshot.fee().lines()),
                        snapshot.fee().total(),
                        snapshot.adjustment(),
                        snapshot.adjustmentReason(),
                        snapshot.fixedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private FeeSnapshot read(ResultSet row, int number) throws SQLException {
        return new FeeSnapshot(
                new Fee(lines(row.getString("lines"))),
                row.getInt("adjustment"),
                row.getString("adjustment_reason"),
                row.getObject("fixed_at", OffsetDateTime.class).toInstant());
    }

    private List<Fee.Line> lines(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<Fee.Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
