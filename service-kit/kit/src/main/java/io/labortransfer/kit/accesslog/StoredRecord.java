package io.labortransfer.kit.accesslog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the access log as the database holds it, reduced to what the chain needs of it. */
final class StoredRecord {

    /** The columns that {@link #of} reads, of a table called {@code r}. */
    static final String COLUMNS =
            "r.id, r.day, r.at, r.province, r.client, r.org, r.actors, r.division_prefix, r.operation,"
                    + " r.access_key, r.relations, r.subjects, r.field_groups, r.purpose, r.reason, r.request_id, r.rights_case";

    private static final OffsetDateTime EPOCH = OffsetDateTime.parse("1970-01-01T00:00:00Z");

    private final UUID id;
    private final LocalDate day;
    private final String province;
    private final byte[] digest;
    private final boolean reasoned;

    private StoredRecord(UUID id, LocalDate day, String province, byte[] digest, boolean reasoned) {
        this.id = id;
        this.day = day;
        this.province = province;
        this.digest = digest;
        this.reasoned = reasoned;
    }

    static StoredRecord of(ResultSet row) throws SQLException {
        return new StoredRecord(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("province"),
                digest(row),
                row.getBytes("reason") != null);
    }

    /**
     * SHA-256 over every column, each with its length before it, so that nothing can be moved from one into the next. A record without a
     * rights case is covered as those were that are older than the column.
     */
    private static byte[] digest(ResultSet row) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        var rightsCase = row.getString("rights_case");
        try (var out = new DataOutputStream(bytes)) {
            text(out, rightsCase == null ? "access-record/1" : "access-record/2");
            text(out, row.getObject("id", UUID.class).toString());
            text(out, row.getObject("day", LocalDate.class).toString());
            out.writeLong(ChronoUnit.MICROS.between(EPOCH, row.getObject("at", OffsetDateTime.class)));
            text(out, row.getString("province"));
            text(out, row.getString("client"));
            text(out, row.getString("org"));
            list(out, row, "actors");
            text(out, row.getString("division_prefix"));
            text(out, row.getString("operation"));
            text(out, row.getString("access_key"));
            list(out, row, "relations");
            list(out, row, "subjects");
            list(out, row, "field_groups");
            text(out, row.getString("purpose"));
            bytes(out, row.getBytes("reason"));
            text(out, row.getString("request_id"));
            if (rightsCase != null) {
                text(out, rightsCase);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void list(DataOutputStream out, ResultSet row, String column) throws SQLException, IOException {
        var values = (String[]) row.getArray(column).getArray();
        out.writeInt(values.length);
        for (var value : values) {
            text(out, value);
        }
    }

    private static void text(DataOutputStream out, @Nullable String value) throws IOException {
        bytes(out, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(value.length);
        out.write(value);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it has words that say why. */
    boolean reasoned() {
        return reasoned;
    }

    UUID id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    String province() {
        return province;
    }

    byte[] digest() {
        return digest;
    }
}
