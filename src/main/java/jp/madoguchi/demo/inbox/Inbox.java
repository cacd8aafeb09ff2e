package jp.madoguchi.demo.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mails of the rehearsal, whoever they are for. */
@Repository
@Profile("demo")
class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReceivedMail mail) {
        jdbc.sql("""
                        insert into demo_mail (kind, reference, recipient, subject, text_body, html_body, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        mail.kind(),
                        mail.reference(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first; a condition that is null does not count. */
    List<ReceivedMail> find(@Nullable String to, @Nullable String reference, @Nullable String kind, int limit) {
        var where = Stream.of(
                        to == null ? null : "lower(recipient) = lower(:to)",
                        reference == null ? null : "reference = :reference",
                        kind == null ? null : "kind = :kind")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" and "));
        return jdbc.sql("select * from demo_mail" + (where.isEmpty() ? "" : " where " + where)
                        + " order by id desc limit :limit")
                .param("to", to)
                .param("reference", reference)
                .param("kind", kind)
                .param("limit", limit)
                .query(Inbox::read)
                .list();
    }

    Optional<ReceivedMail> get(long id) {
        return jdbc.sql("select * from demo_mail where id = ?")
                .param(id)
                .query(Inbox::read)
                .optional();
    }

    private static ReceivedMail read(ResultSet row, int number) throws SQLException {
        return ReceivedMail.of(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
