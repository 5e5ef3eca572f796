package io.labortransfer.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The access log of the service under test, read by the owner of its database: nobody else may. */
public final class AccessLog {

    private static final String SELECT =
            "SELECT operation, relations, subjects, field_groups, purpose FROM access_record"
                    + " WHERE request_id = ? ORDER BY xid, id";

    /**
     * One record, as far as tests care.
     *
     * @param operation operation id
     * @param relations what tied the caller to the people
     * @param subjects the people
     * @param groups what was shown
     * @param purpose code, or the empty text
     */
    public record Entry(
            String operation, List<String> relations, List<String> subjects, List<String> groups, String purpose) {}

    private AccessLog() {}

    /** What the request with this id left behind. */
    public static List<Entry> of(String requestId) {
        try (var owner = owner();
                var select = owner.prepareStatement(SELECT)) {
            select.setString(1, requestId);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    var purpose = rows.getString(5);
                    entries.add(new Entry(
                            rows.getString(1),
                            List.of((String[]) rows.getArray(2).getArray()),
                            List.of((String[]) rows.getArray(3).getArray()),
                            List.of((String[]) rows.getArray(4).getArray()),
                            purpose == null ? "" : purpose));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The access log cannot be read", e);
        }
    }

    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                config.getValue("suite.database", String.class) + "_owner",
                config.getValue("suite.database.password", String.class));
    }
}
