package jp.madoguchi.applications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case rows. */
@Repository
public class Applications {

    private static final String COLUMNS =
            "reference, procedure, email, state, version, terms_version, form_values, submitted_at, submission_key,"
                    + " applied_for, correction_open, created_at";
    private static final String SELECT = "select " + COLUMNS + " from application where reference = ?";
    private static final String SEVERAL = "select " + COLUMNS + " from application where reference in (:references)";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Applications(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Application> find(String reference) {
        return jdbc.sql(SELECT).param(reference).query(this::read).optional();
    }

    /** @throws ApplicationNotFoundException if there is none (any more) */
    public Application get(String reference) {
        return find(reference).orElseThrow(ApplicationNotFoundException::new);
    }

    /** Those that exist (still), by reference. */
    public Map<String, Application> all(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : jdbc.sql(SEVERAL).param("references", references).query(this::read).list().stream()
                        .collect(Collectors.toMap(Application::reference, Function.identity()));
    }

    /**
     * Reads the row and holds it until the transaction ends; every change of a case begins here. The key itself stays
     * free, so that rows which refer to the case (such as the link of a mail on its way) need not wait.
     */
    Application lock(String reference) {
        return jdbc.sql(SELECT + " for no key update")
                .param(reference)
                .query(this::read)
                .optional()
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * Holds several cases, in the order of their numbers.
     *
     * @throws ApplicationNotFoundException if there is none (any more) of one of them
     */
    List<Application> lock(Collection<String> references) {
        var locked = jdbc.sql(SEVERAL + " order by reference for no key update")
                .param("references", references)
                .query(this::read)
                .list();
        if (locked.size() < Set.copyOf(references).size()) {
            throw new ApplicationNotFoundException();
        }
        return locked;
    }

    void add(String reference, String procedure, String email, Instant createdAt) {
        jdbc.sql("insert into application (reference, procedure, email, state, created_at) values (?, ?, ?, ?, ?)")
                .params(reference, procedure, email, CaseState.APPLYING.name(), at(createdAt))
                .update();
    }

    /** Keeps what the resident typed and counts the version up. Returns the row as it is now. */
    public Application keepValues(String reference, Map<String, Object> values) {
        return jdbc.sql("update application set form_values = ?::jsonb, version = version + 1 where reference = ?"
                        + " returning " + COLUMNS)
                .params(write(values), reference)
                .query(this::read)
                .single();
    }

    /** Returns the row as it is now. */
    public Application keepConsent(String reference, String termsVersion, Instant now) {
        return jdbc.sql("update application set terms_version = ?, consented_at = ? where reference = ? returning "
                        + COLUMNS)
                .params(termsVersion, at(now), reference)
                .query(this::read)
                .single();
    }

    /** The first submission is the legal arrival; a corrected one keeps its place in the queue. */
    public void keepSubmission(String reference, AppliedFor appliedFor, @Nullable String key, Instant now) {
        jdbc.sql("update application set submitted_at = coalesce(submitted_at, ?), submission_key = ?,"
                        + " applied_for = ?::jsonb, correction_open = false where reference = ?")
                .params(at(now), key, write(appliedFor), reference)
                .update();
    }

    void keepState(String reference, CaseState state, Instant at) {
        jdbc.sql("update application set state = ?, ended_at = ?, correction_open = correction_open or ?"
                        + " where reference = ?")
                .params(state.name(), state.ended() ? at(at) : null, state == CaseState.CORRECTING, reference)
                .update();
    }

    private Application read(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getString("reference"),
                row.getString("procedure"),
                row.getString("email"),
                CaseState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("terms_version"),
                values(row.getString("form_values")),
                instant(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getString("submission_key"),
                appliedFor(row.getString("applied_for")),
                row.getBoolean("correction_open"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Map<String, Object> values(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable AppliedFor appliedFor(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, AppliedFor.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
