package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.SealedNames;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.SharedWorkers;
import io.labortransfer.registry.worker.WorkerFilter;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The views that are the only openings in the wall between units; they let through what a share in force names the caller's office or the
 * employer for, and what names the person as far as the case has come.
 */
@ApplicationScoped
class SharedWorkersReading implements SharedWorkers {
    /** Of the view {@code shared_profile}, called {@code w}. */
    static final String COLUMNS = """
            w.id, w.origin_province, w.version, w.state, w.sex, w.registration_division, w.education, w.skills,
                w.attestation, w.new_growth, w.student, w.lop, w.work_limits, w.merged_into, w.created_at, w.updated_at, w.relation,
                w.cause_kind, w.cause, w.field_groups, w.shown, w.of_person, w.name_cipher, w.id_number_cipher, w.phone_cipher,
                w.emergency_contact_cipher, coalesce(w.duty_code, w.basis) AS right_of""";

    /** The right of the case that has come farthest before the others. */
    static final String STRONGEST = "cardinality(w.shown) DESC, cardinality(w.field_groups) DESC, w.relation, right_of";

    private static final String FIND = "SELECT DISTINCT ON (w.id) " + COLUMNS
            + " FROM shared_profile w WHERE w.id = ANY (?) AND (?::text IS NULL OR w.relation = ?) ORDER BY w.id, "
            + STRONGEST;

    private static final String KNOWN =
            "SELECT DISTINCT w.id FROM shared_worker w WHERE w.id = ANY (?) AND w.relation <> 'RIGHTS'";

    private static final String TOLD = """
            SELECT DISTINCT cause_kind, cause FROM share
            WHERE origin_province = ? AND worker_id = ? AND relation = 'RIGHTS' AND ? = ANY (told_to)""";

    private static final String BY_NUMBERS = "SELECT workers_shared_by_number(?)";

    private final AgroalDataSource database;

    SharedWorkersReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<SharedProfile> all(ProvinceScope grantee, Collection<UUID> workers) {
        return find(workers, null);
    }

    @Override
    public Optional<SharedProfile> by(Relation right, ProvinceScope grantee, UUID worker) {
        return find(List.of(worker), right).stream().findFirst();
    }

    @Override
    public Set<UUID> known(ProvinceScope grantee, Collection<UUID> workers) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(KNOWN)) {
            ask.setArray(1, UuidArray.of(connection, workers));
            var known = new HashSet<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("shared workers were not found", e);
        }
    }

    @Override
    public List<SharedProfile> page(ProvinceScope grantee, WorkerFilter filter, int limit) {
        var question = SharedQuestion.of(filter, limit);
        return read(question.text(), question::bind);
    }

    @Override
    public List<UUID> byNumbers(ProvinceScope grantee, Collection<KeyedHash> idKeys) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(BY_NUMBERS)) {
            ask.setArray(1, connection.createArrayOf("bytea", KeyedHash.every(idKeys)));
            var found = new ArrayList<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("shared workers were not looked up", e);
        }
    }

    @Override
    public Set<String> casesToldTo(ProvinceScope scope, UUID worker, String org) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(TOLD)) {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            ask.setString(3, org);
            var told = new HashSet<String>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    told.add(PublicId.format(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException("rights cases were not read", e);
        }
    }

    private List<SharedProfile> find(Collection<UUID> workers, @Nullable Relation right) {
        return read(FIND, ask -> {
            ask.setArray(1, UuidArray.of(ask.getConnection(), workers));
            ask.setString(2, right == null ? null : right.name());
            ask.setString(3, right == null ? null : right.name());
        });
    }

    private List<SharedProfile> read(String question, Binding binding) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(question)) {
            binding.bind(ask);
            var found = new ArrayList<SharedProfile>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(profile(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("shared workers were not read", e);
        }
    }

    private interface Binding {
        void bind(PreparedStatement ask) throws SQLException;
    }

    private static SharedProfile profile(ResultSet row) throws SQLException {
        return new SharedProfile(
                new WorkerId(row.getObject("id", UUID.class)),
                row.getString("origin_province"),
                row.getLong("version"),
                row.getString("state"),
                row.getString("sex"),
                row.getString("registration_division"),
                row.getString("education"),
                new SkillsColumn().convertToEntityAttribute(row.getString("skills")),
                row.getString("attestation"),
                row.getBoolean("new_growth"),
                row.getBoolean("student"),
                row.getObject("lop", Boolean.class),
                texts(row, "work_limits"),
                row.getObject("merged_into", UUID.class),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                Relation.valueOf(row.getString("relation")),
                row.getString("right_of"),
                PublicId.format(row.getString("cause_kind"), row.getObject("cause", UUID.class)),
                Arrays.stream((String[]) row.getArray("field_groups").getArray())
                        .map(FieldGroup::valueOf)
                        .collect(Collectors.toSet()),
                Set.of((String[]) row.getArray("shown").getArray()),
                names(row));
    }

    private static Optional<SealedNames> names(ResultSet row) throws SQLException {
        return row.getBoolean("of_person")
                ? Optional.of(new SealedNames(
                        row.getBytes("name_cipher"),
                        row.getBytes("id_number_cipher"),
                        row.getBytes("phone_cipher"),
                        row.getBytes("emergency_contact_cipher")))
                : Optional.empty();
    }

    private static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
