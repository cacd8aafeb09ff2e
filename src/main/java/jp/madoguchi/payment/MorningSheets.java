package jp.madoguchi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The 朝の確認表 of all days. */
@Repository
class MorningSheets {

    private static final String SELECT = "select day, made_at, content, signed_by, signed_at, note from morning_sheet ";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    MorningSheets(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Made again on the same day, it says what is true now; one that was signed stays as it was signed. */
    void keep(MorningSheet sheet) {
        jdbc.sql("""
                        insert into morning_sheet (day, made_at, content) values (?, ?, ?::jsonb)
                        on conflict (day) do update set made_at = excluded.made_at, content = excluded.content
                         where morning_sheet.signed_at is null""")
                .params(sheet.day(), sheet.madeAt().atOffset(ZoneOffset.UTC), write(sheet.parts()))
                .update();
    }

    Optional<MorningSheet> of(LocalDate day) {
        return jdbc.sql(SELECT + "where day = ?").param(day).query(this::read).optional();
    }

    /** The newest first. */
    List<MorningSheet> latest(int limit) {
        return jdbc.sql(SELECT + "order by day desc limit ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    /** When the last one of an earlier day was made; empty before the first. */
    Optional<Instant> madeBefore(LocalDate day) {
        return jdbc.sql(SELECT + "where day < ? order by day desc limit 1")
                .param(day)
                .query(this::read)
                .optional()
                .map(MorningSheet::madeAt);
    }

    /** @return false when somebody signed before, or it was made again since */
    boolean sign(MorningSheet sheet, String clerk, @Nullable String note) {
        return jdbc.sql("""
                        update morning_sheet set signed_by = ?, signed_at = ?, note = ?
                         where day = ? and made_at = ? and signed_at is null""")
                        .params(
                                clerk,
                                OffsetDateTime.now(clock),
                                note,
                                sheet.day(),
                                sheet.madeAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private MorningSheet read(ResultSet row, int number) throws SQLException {
        var signedAt = row.getObject("signed_at", OffsetDateTime.class);
        return new MorningSheet(
                row.getObject("day", LocalDate.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                parts(row.getString("content")),
                row.getString("signed_by"),
                signedAt == null ? null : signedAt.toInstant(),
                row.getString("note"));
    }

    private List<MorningSheet.Part> parts(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<MorningSheet.Part> parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
