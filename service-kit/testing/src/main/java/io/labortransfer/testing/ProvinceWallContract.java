package io.labortransfer.testing;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What holds for every table that a service's requests can reach: its row-level security is switched on and binds the owner too, or it
 * is named here or by the service with the reason why not. The list comes from the database, so that a new table is asked too.
 */
public final class ProvinceWallContract {

    /** Tables of the kit; what the application may do with them is granted by column or function. */
    private static final Map<String, String> OF_THE_KIT = Map.ofEntries(
            Map.entry("outbox", "is written blindly and read by the relay alone"),
            Map.entry("inbox", "holds ids of events"),
            Map.entry("parked_event", "is for the operators of the service; the payload is encrypted"),
            Map.entry("lease", "names work by its id"),
            Map.entry("kept_answer", "is found by a keyed hash of province, client and key; the body is encrypted"),
            Map.entry("access_record", "is written blindly; its own function reads one person's records"),
            Map.entry("access_checkpoint", "is written blindly"),
            Map.entry("field_key", "shows names and ages of keys, and not the keys"),
            Map.entry("key_rotation", "is an operator's work on all provinces"),
            Map.entry("key_rotation_progress", "is an operator's work on all provinces"),
            Map.entry("view_rebuild", "is an operator's work on all provinces"),
            Map.entry("view_rebuild_partition", "is an operator's work on all provinces"),
            Map.entry("view_rebuild_state", "is an operator's work on all provinces"));

    private static final String WITHOUT_A_WALL = """
            SELECT t.relname FROM pg_class t
            WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
              AND NOT (t.relrowsecurity AND t.relforcerowsecurity)
              AND (has_table_privilege('%1$s', t.oid, 'SELECT, INSERT, UPDATE, DELETE')
                   OR has_any_column_privilege('%1$s', t.oid, 'SELECT, INSERT, UPDATE'))""";
    private static final String BEHIND_A_WALL =
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND"
                    + " relforcerowsecurity";

    private ProvinceWallContract() {}

    /**
     * Asks the running service's database.
     *
     * @param exempt the tables of the service that have no wall, each with the reason
     * @return the tables behind the wall
     */
    public static Set<String> holdsExcept(Map<String, String> exempt) {
        var known = new TreeMap<>(OF_THE_KIT);
        known.putAll(exempt);
        var open = named(WITHOUT_A_WALL.formatted(RowLevelSecurity.database() + "_app"));
        var behind = named(BEHIND_A_WALL);
        var forgotten = new TreeSet<>(open);
        forgotten.removeAll(known.keySet());
        var needless = new TreeSet<>(exempt.keySet());
        needless.removeAll(open);
        if (behind.isEmpty() || !forgotten.isEmpty() || !needless.isEmpty()) {
            throw new AssertionError("of " + behind.size() + " tables with a wall: " + forgotten
                    + " can be reached and do not force row-level security; " + needless + " need no exemption");
        }
        return behind;
    }

    private static Set<String> named(String question) {
        try (var owner = RowLevelSecurity.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(question)) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue cannot be asked", e);
        }
    }
}
