package io.labortransfer.kit.report;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports, and their rows in encrypted pieces that are bound to their place. */
@Singleton
class ReportTable {

    private static final String ADD = """
            INSERT INTO report_job (province, id, kind, division_prefix, org, from_day, to_day, ordered_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (province, org, division_prefix, kind, from_day, to_day) WHERE state = 'ACCEPTED' DO NOTHING""";
    private static final String OPEN = """
            SELECT id FROM report_job
            WHERE province = ? AND org = ? AND division_prefix = ? AND kind = ? AND from_day = ? AND to_day = ?
              AND state = 'ACCEPTED'""";
    private static final String FIND = """
            SELECT kind, division_prefix, org, from_day, to_day, ordered_at, state, rows, version, ended_at, expires_at
            FROM report_job WHERE province = ? AND id = ?""";
    private static final String EMPTY = "DELETE FROM report_piece WHERE province = ? AND report_id = ?";
    private static final String COUNT =
            "UPDATE report_job SET rows = CASE WHEN ?::int = 0 THEN 0 ELSE rows + ? END, version = version + 1"
                    + " WHERE province = ? AND id = ?";
    private static final String PUT =
            "INSERT INTO report_piece (province, report_id, number, body, written_at) VALUES (?, ?, ?, ?, now())";
    private static final String PIECE =
            "SELECT body FROM report_piece WHERE province = ? AND report_id = ? AND number = ?";
    private static final String END = """
            UPDATE report_job SET state = ?, ended_at = ?, version = version + 1
            WHERE province = ? AND id = ? AND state = 'ACCEPTED'""";

    private final AgroalDataSource records;
    private final FieldCipher cipher;

    ReportTable(AgroalDataSource records, FieldCipher cipher) {
        this.records = records;
        this.cipher = cipher;
    }

    /** The report, or none when the same one is open. */
    Optional<Report> add(ReportOrder order, Instant expiresAt) {
        int added = write(
                ADD,
                order.province(),
                order.id(),
                order.kind(),
                order.divisionPrefix(),
                order.org(),
                order.from(),
                order.to(),
                moment(order.at()),
                moment(expiresAt));
        return added == 0
                ? Optional.empty()
                : Optional.of(new Report(order, ReportState.ACCEPTED, 0, 1, null, expiresAt));
    }

    /** The open report of the same organization, reach, kind and period. */
    Optional<Report> open(ReportOrder order) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(OPEN)) {
            ask.setString(1, order.province());
            ask.setString(2, order.org());
            ask.setString(3, order.divisionPrefix());
            ask.setString(4, order.kind());
            ask.setObject(5, order.from());
            ask.setObject(6, order.to());
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? find(order.province(), row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Optional<Report> find(String province, UUID id) {
        try (Connection connection = records.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, province);
            find.setObject(2, id);
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(read(province, id, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Report read(String province, UUID id, ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Report(
                new ReportOrder(
                        id,
                        row.getString("kind"),
                        province,
                        row.getString("division_prefix"),
                        row.getString("org"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant()),
                ReportState.valueOf(row.getString("state")),
                row.getLong("rows"),
                row.getLong("version"),
                ended == null ? null : ended.toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** Nothing of it is written. */
    void empty(ReportOrder order) {
        write(EMPTY, order.province(), order.id());
        count(order, 0);
    }

    void put(ReportOrder order, int number, int rows, byte[] body) {
        write(
                PUT,
                order.province(),
                order.id(),
                number,
                cipher.encrypt(order.province(), place(order.id(), number), body));
        count(order, rows);
    }

    private void count(ReportOrder order, int rows) {
        write(COUNT, rows, rows, order.province(), order.id());
    }

    byte @Nullable [] piece(String province, UUID id, int number) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(PIECE)) {
            ask.setString(1, province);
            ask.setObject(2, id);
            ask.setInt(3, number);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? cipher.decryptBytes(province, place(id, number), row.getBytes(1)) : null;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void end(String province, UUID id, ReportState how, Instant at) {
        write(END, how.name(), moment(at), province, id);
    }

    private static String place(UUID report, int number) {
        return "report_piece|body|" + report + "|" + number;
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private int write(String command, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a report was not stored or read", e);
    }
}
