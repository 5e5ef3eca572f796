package io.labortransfer.tracking.person.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.person.People;
import io.labortransfer.tracking.person.PersonFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PeopleTable implements People {

    private static final String AMONG = "SELECT worker_id, registration_division, birth_month, version FROM person"
            + " WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";
    private static final String RESTORE =
            "INSERT INTO person (origin_province, worker_id, registration_division, birth_month,"
                    + " version) SELECT ?, p.* FROM unnest(?::uuid[], ?::text[], ?::date[], ?::bigint[]) AS p"
                    + "(worker_id, registration_division, birth_month, version)"
                    + " ON CONFLICT (origin_province, worker_id) DO UPDATE SET"
                    + " registration_division = excluded.registration_division, birth_month = excluded.birth_month,"
                    + " version = excluded.version, updated_at = now()";
    private static final String KEEP = RESTORE + " WHERE person.version < excluded.version";
    private static final String KNOWN =
            "SELECT worker_id FROM person WHERE origin_province = ? AND worker_id > ? ORDER BY worker_id LIMIT ?";
    private static final String FORGET = "DELETE FROM person WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";

    private final AgroalDataSource records;

    PeopleTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public Map<UUID, PersonFact> among(ProvinceScope scope, Collection<UUID> workers) {
        Map<UUID, PersonFact> found = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement among = connection.prepareStatement(AMONG)) {
            among.setString(1, scope.province());
            among.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            try (ResultSet rows = among.executeQuery()) {
                while (rows.next()) {
                    UUID worker = rows.getObject(1, UUID.class);
                    LocalDate birthMonth = rows.getObject(3, LocalDate.class);
                    found.put(
                            worker,
                            new PersonFact(
                                    worker, scope.province(), rows.getString(2), birthMonth, rows.getLong(4), 0));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("people were not read", e);
        }
    }

    @Override
    public void keep(ProvinceScope scope, Collection<PersonFact> facts) {
        put(KEEP, scope, facts);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<PersonFact> facts) {
        put(RESTORE, scope, facts);
    }

    private void put(String statement, ProvinceScope scope, Collection<PersonFact> facts) {
        Map<UUID, PersonFact> newest = new HashMap<>();
        facts.forEach(fact -> newest.merge(fact.workerId(), fact, (a, b) -> a.version() > b.version() ? a : b));
        PersonFact[] kept = newest.values().toArray(PersonFact[]::new);
        @Nullable Object[] workers = new Object[kept.length];
        @Nullable Object[] divisions = new Object[kept.length];
        @Nullable Object[] months = new Object[kept.length];
        @Nullable Object[] versions = new Object[kept.length];
        for (int i = 0; i < kept.length; i++) {
            workers[i] = kept[i].workerId();
            divisions[i] = kept[i].registrationDivision();
            LocalDate month = kept[i].birthMonth();
            months[i] = month == null ? null : month.toString();
            versions[i] = kept[i].version();
        }
        try (Connection connection = records.getConnection();
                PreparedStatement keep = connection.prepareStatement(statement)) {
            keep.setString(1, scope.province());
            keep.setArray(2, connection.createArrayOf("uuid", workers));
            keep.setArray(3, connection.createArrayOf("text", divisions));
            keep.setArray(4, connection.createArrayOf("date", months));
            keep.setArray(5, connection.createArrayOf("bigint", versions));
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("people were not kept", e);
        }
    }

    @Override
    public List<UUID> known(ProvinceScope scope, UUID after, int limit) {
        try (Connection connection = records.getConnection();
                PreparedStatement known = connection.prepareStatement(KNOWN)) {
            known.setString(1, scope.province());
            known.setObject(2, after);
            known.setInt(3, limit);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = known.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("people were not listed", e);
        }
    }

    @Override
    public void forget(ProvinceScope scope, Collection<UUID> workers) {
        try (Connection connection = records.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, scope.province());
            forget.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("people were not forgotten", e);
        }
    }
}
