package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service's log says about one person, the newest first. Whoever asks it has decided that the caller may know. */
@Singleton
public class AccessHistory {

    private static final String ABOUT = "SELECT * FROM access_records_about(?, ?, ?, ?)";
    private static final String OF = "SELECT * FROM access_records_of(?, ?, ?, ?, ?)";
    private static final String OF_OWN_OFFICES = "SELECT * FROM access_records_of_own_offices(?, ?, ?, ?)";
    private static final Place NEWEST = new Place(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    private final AgroalDataSource records;
    private final FieldCipher cipher;

    AccessHistory(AgroalDataSource records, FieldCipher cipher) {
        this.records = records;
        this.cipher = cipher;
    }

    /** A place in the log. */
    public record Place(LocalDate day, UUID id) {}

    /** At most {@code limit} records about {@code subject} that are older than {@code before}. */
    public List<PastAccess> about(String subject, @Nullable Place before, int limit) {
        Place from = before == null ? NEWEST : before;
        return ask(ABOUT, subject, from.day(), from.id(), limit);
    }

    /** As {@link #about}, of what the members of one organization were shown. */
    public List<PastAccess> of(String org, String subject, @Nullable Place before, int limit) {
        Place from = before == null ? NEWEST : before;
        return ask(OF, org, subject, from.day(), from.id(), limit);
    }

    /** As {@link #about}, of what offices of the caller's unit, inside the prefix of the transaction, were shown. */
    public List<PastAccess> ofOwnOffices(String subject, @Nullable Place before, int limit) {
        Place from = before == null ? NEWEST : before;
        return ask(OF_OWN_OFFICES, subject, from.day(), from.id(), limit);
    }

    private List<PastAccess> ask(String question, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<PastAccess> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log could not be read", e);
        }
    }

    private PastAccess read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String province = row.getString("province");
        byte[] reason = row.getBytes("reason");
        return new PastAccess(
                row.getObject("day", LocalDate.class),
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                province,
                row.getString("org"),
                list(row, "actors"),
                row.getString("operation"),
                list(row, "relations"),
                list(row, "field_groups"),
                row.getString("purpose"),
                reason == null ? null : cipher.decryptForGood(province, AccessRecords.reasonOf(id), reason),
                row.getString("rights_case"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
