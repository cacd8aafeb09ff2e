package jp.madoguchi.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a row of the archive becomes a signature again. */
final class SignatureRow {

    static final String SELECT = """
            select id, reference, draft_version, nonce, received_at, document, cms, certificate,
                   revocation, revocation_detail, revocation_checked_at, revocation_inquiries, reason, detail,
                   holder_name, holder_address, holder_birth_date, holder_sex, holder_name_flags, holder_address_flags
              from signature""";

    private SignatureRow() {}

    static ArchivedSignature read(ResultSet row, int number) throws SQLException {
        return new ArchivedSignature(
                row.getLong("id"),
                row.getString("reference"),
                row.getInt("draft_version"),
                row.getString("nonce"),
                instant(row, "received_at"),
                Bytes.of(row.getBytes("document")),
                Bytes.of(row.getBytes("cms")),
                Optional.ofNullable(row.getBytes("certificate")).map(Bytes::of),
                new RevocationAnswer(
                        RevocationStatus.valueOf(row.getString("revocation")),
                        row.getString("revocation_detail"),
                        instant(row, "revocation_checked_at"),
                        List.of()),
                row.getInt("revocation_inquiries"),
                verdict(row.getString("reason"), row.getString("detail")),
                holder(row));
    }

    private static Optional<Verdict> verdict(@Nullable String reason, @Nullable String detail) {
        return reason == null || detail == null
                ? Optional.empty()
                : Optional.of(new Verdict(Reason.valueOf(reason), detail));
    }

    private static Optional<Holder> holder(ResultSet row) throws SQLException {
        if (row.getString("holder_name") == null) {
            return Optional.empty();
        }
        return Optional.of(new Holder(
                row.getString("holder_name"),
                row.getString("holder_address"),
                new BirthDate(row.getString("holder_birth_date")),
                row.getString("holder_sex"),
                row.getString("holder_name_flags"),
                row.getString("holder_address_flags")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
