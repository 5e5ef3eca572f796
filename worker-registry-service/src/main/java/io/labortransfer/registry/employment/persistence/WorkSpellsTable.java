package io.labortransfer.registry.employment.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.employment.WorkSpell;
import io.labortransfer.registry.employment.WorkSpells;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The copy, set-based: a batch of events names hundreds of spells. */
@ApplicationScoped
class WorkSpellsTable implements WorkSpells {
    private static final String COLUMNS = "spell_id, worker_id, version, state, work_form, start_on, end_on,"
            + " employer_id, destination_province, division";
    private static final String OF_WORKERS =
            "SELECT " + COLUMNS + " FROM worker_spell WHERE origin_province = ? AND worker_id = ANY (?)";
    private static final String IN_WORK = "SELECT DISTINCT worker_id FROM worker_spell"
            + " WHERE origin_province = ? AND worker_id = ANY (?) AND state IN ('ACTIVE', 'STALE')";
    private static final String WORKERS_OF =
            "SELECT DISTINCT worker_id FROM worker_spell WHERE origin_province = ? AND spell_id = ANY (?)";
    private static final String RESTORE = """
            INSERT INTO worker_spell AS known (origin_province, spell_id, worker_id, version, state, work_form, start_on, end_on,
                                               employer_id, destination_province, division)
            SELECT w.origin_province, s.*
            FROM unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::date[], ?::uuid[], ?::text[], ?::text[])
                 AS s (spell_id, worker_id, version, state, work_form, start_on, end_on, employer_id, destination_province, division)
            JOIN worker w ON w.origin_province = ? AND w.id = s.worker_id AND w.state <> 'ERASED'
            ORDER BY s.spell_id
            ON CONFLICT (origin_province, spell_id) DO UPDATE
            SET worker_id = excluded.worker_id, version = excluded.version, state = excluded.state,
                work_form = excluded.work_form, start_on = excluded.start_on, end_on = excluded.end_on,
                employer_id = excluded.employer_id, destination_province = excluded.destination_province, division = excluded.division""";
    private static final String NOTE = RESTORE + " WHERE known.version < excluded.version";
    private static final String REMOVE = "DELETE FROM worker_spell WHERE origin_province = ? AND spell_id = ANY (?)";
    private static final String REMOVE_OF =
            "DELETE FROM worker_spell WHERE origin_province = ? AND worker_id = ANY (?)";
    private static final String IDS =
            "SELECT spell_id FROM worker_spell WHERE origin_province = ? AND spell_id > ? ORDER BY spell_id LIMIT ?";

    private final AgroalDataSource database;

    WorkSpellsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<WorkSpell> ofWorkers(ProvinceScope scope, Collection<UUID> workers) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OF_WORKERS)) {
            select.setString(1, scope.province());
            select.setArray(2, uuids(connection, workers));
            var spells = new ArrayList<WorkSpell>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    spells.add(spell(rows));
                }
            }
            return spells;
        } catch (SQLException e) {
            throw new IllegalStateException("spells were not read", e);
        }
    }

    @Override
    public Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workers) {
        return ids(IN_WORK, scope, workers);
    }

    @Override
    public Set<UUID> workersOf(ProvinceScope scope, Collection<UUID> spells) {
        return ids(WORKERS_OF, scope, spells);
    }

    @Override
    public void note(ProvinceScope scope, Collection<WorkSpell> spells) {
        put(NOTE, scope, spells);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<WorkSpell> spells) {
        put(RESTORE, scope, spells);
    }

    @Override
    public void remove(ProvinceScope scope, Collection<UUID> spells) {
        remove(REMOVE, scope, spells);
    }

    @Override
    public void removeOf(ProvinceScope scope, UUID worker) {
        remove(REMOVE_OF, scope, List.of(worker));
    }

    @Override
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(IDS)) {
            select.setString(1, scope.province());
            select.setObject(2, after);
            select.setInt(3, limit);
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("spells were not listed", e);
        }
    }

    private Set<UUID> ids(String question, ProvinceScope scope, Collection<UUID> among) {
        if (among.isEmpty()) {
            return Set.of();
        }
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(question)) {
            select.setString(1, scope.province());
            select.setArray(2, uuids(connection, among));
            var found = new HashSet<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("spells were not asked", e);
        }
    }

    private void put(String command, ProvinceScope scope, Collection<WorkSpell> spells) {
        if (spells.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var put = connection.prepareStatement(command)) {
            put.setArray(1, column(connection, "uuid", spells, WorkSpell::id));
            put.setArray(2, column(connection, "uuid", spells, WorkSpell::workerId));
            put.setArray(3, column(connection, "bigint", spells, WorkSpell::version));
            put.setArray(4, column(connection, "text", spells, WorkSpell::state));
            put.setArray(5, column(connection, "text", spells, WorkSpell::workForm));
            put.setArray(6, column(connection, "date", spells, WorkSpell::start));
            put.setArray(7, column(connection, "date", spells, WorkSpell::end));
            put.setArray(
                    8, column(connection, "uuid", spells, spell -> spell.place().employer()));
            put.setArray(
                    9, column(connection, "text", spells, spell -> spell.place().unit()));
            put.setArray(
                    10,
                    column(connection, "text", spells, spell -> spell.place().division()));
            put.setString(11, scope.province());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("spells were not kept", e);
        }
    }

    private void remove(String command, ProvinceScope scope, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var remove = connection.prepareStatement(command)) {
            remove.setString(1, scope.province());
            remove.setArray(2, uuids(connection, ids));
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("spells were not removed", e);
        }
    }

    private static WorkSpell spell(ResultSet row) throws SQLException {
        return new WorkSpell(
                row.getObject("spell_id", UUID.class),
                row.getObject("worker_id", UUID.class),
                row.getLong("version"),
                row.getString("state"),
                row.getString("work_form"),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                new WorkSpell.Place(
                        row.getObject("employer_id", UUID.class),
                        row.getString("destination_province"),
                        row.getString("division")));
    }

    private static java.sql.Array column(
            Connection connection,
            String type,
            Collection<WorkSpell> spells,
            Function<WorkSpell, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, spells.stream().map(value).toArray());
    }

    private static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
