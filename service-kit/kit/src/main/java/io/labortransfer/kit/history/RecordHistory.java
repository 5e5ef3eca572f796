package io.labortransfer.kit.history;

import static java.time.ZoneOffset.UTC;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the versions of any record whose history is kept. Whoever asks has decided that the caller may know the record. */
@Singleton
public class RecordHistory {

    private static final String VERSIONS = """
            WITH known AS (
                SELECT version, to_jsonb(r) AS said, false AS past FROM %1$s r WHERE %5$s = ? AND id = ? AND %2$s
                UNION ALL
                SELECT version, to_jsonb(h), true FROM %1$s_history h WHERE %5$s = ? AND id = ? AND %2$s
                ORDER BY version DESC LIMIT ?),
            compared AS (SELECT *, lead(said) OVER (ORDER BY version DESC) AS former FROM known),
            told AS (SELECT *, (%3$s)::timestamptz AS since, %4$s AS proof FROM compared)
            """;
    private static final String PAGE = VERSIONS + """
            SELECT version, said->>'state' AS state, (said->>'updated_at')::timestamptz AS at, since, said->>'updated_by' AS by,
                   said->>'actor' AS actor, said->>'operation' AS operation, proof,
                   ARRAY(SELECT n.key FROM jsonb_each(said) n
                         WHERE former IS NOT NULL AND n.value IS DISTINCT FROM former->n.key) AS changed
            FROM told ORDER BY version DESC LIMIT ?""";
    /** Only what it takes to see since when a version holds; read downwards, by the key, until the first that does. */
    private static final String STANDING = """
            WITH known AS (
                SELECT version, updated_at%2$s, false AS past FROM %1$s WHERE %4$s = ? AND id = ? AND updated_at <= ?
                UNION ALL
                SELECT version, updated_at%2$s, true FROM %1$s_history WHERE %4$s = ? AND id = ? AND updated_at <= ?)
            SELECT version, past FROM (SELECT version, past, %3$s AS since FROM known WINDOW down AS (ORDER BY version DESC)) AS told
            WHERE since < ? ORDER BY version DESC LIMIT 1""";

    private static final String PAST = "SELECT * FROM %s_history WHERE %s = ?1 AND id = ?2 AND version = ?3";

    private final AgroalDataSource database;
    private final EntityManager records;

    RecordHistory(AgroalDataSource database, EntityManager records) {
        this.database = database;
        this.records = records;
    }

    /** At most {@code limit} versions below {@code below}, the newest first, the present one among them. */
    public List<KeptVersion> page(ProvinceScope scope, KeptRecord<?> record, UUID id, @Nullable Long below, int limit) {
        var asked = PAGE.formatted(
                record.table(),
                "version < ?",
                newest(record, KeptRecord.Ground::at, "said->>'updated_at'"),
                newest(record, KeptRecord.Ground::proof, "NULL"),
                record.owner());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(asked)) {
            for (int side = 0; side < 2; side++) {
                select.setString(3 * side + 1, scope.province());
                select.setObject(3 * side + 2, id);
                select.setLong(3 * side + 3, below == null ? Long.MAX_VALUE : below);
            }
            select.setInt(7, limit + 1); // the last one is compared with the one before it
            select.setInt(8, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<KeptVersion> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(version(record, rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the versions of a record could not be read", e);
        }
    }

    /**
     * The record as it is asked for; empty when nothing was known then, or nothing of that held. {@code present} is the record as it
     * stands, and is let go if it is another version.
     */
    public <T> Optional<T> at(ProvinceScope scope, KeptRecord<T> record, UUID id, T present, AsKnown asked) {
        if (asked.isNow()) {
            return Optional.of(present);
        }
        var standing = standing(scope, record, id, asked);
        if (standing == null) {
            return Optional.empty();
        }
        return standing.past() ? past(scope, record, id, present, standing.version()) : Optional.of(present);
    }

    private record Standing(long version, boolean past) {}

    private @Nullable Standing standing(ProvinceScope scope, KeptRecord<?> record, UUID id, AsKnown asked) {
        var question = STANDING.formatted(record.table(), grounds(record), since(record), record.owner());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(question)) {
            for (int side = 0; side < 2; side++) {
                select.setString(3 * side + 1, scope.province());
                select.setObject(3 * side + 2, id);
                select.setObject(3 * side + 3, moment(asked.knownAt()));
            }
            LocalDate day = asked.asOf();
            select.setObject(7, moment(day == null ? null : Times.endOf(day)));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Standing(row.getLong("version"), row.getBoolean("past")) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the version of a moment could not be read", e);
        }
    }

    private <T> Optional<T> past(ProvinceScope scope, KeptRecord<T> record, UUID id, T present, long version) {
        records.detach(present); // both are the same record to the persistence context
        List<?> rows = records.createNativeQuery(PAST.formatted(record.table(), record.owner()), record.type())
                .setParameter(1, scope.province())
                .setParameter(2, id)
                .setParameter(3, version)
                .getResultList();
        var found = rows.stream().map(record.type()::cast).findFirst();
        found.ifPresent(records::detach); // nobody writes the past
        return found;
    }

    /** A moment that is to come shows what stands now. */
    private static OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? OffsetDateTime.MAX : at.atOffset(UTC);
    }

    /** The columns of the grounds, each behind a comma. */
    private static String grounds(KeptRecord<?> record) {
        return record.grounds().stream().map(ground -> ", " + ground.at()).collect(Collectors.joining());
    }

    private static String since(KeptRecord<?> record) {
        if (record.grounds().isEmpty()) {
            return "updated_at";
        }
        var rootless = "CASE WHEN version > 1 AND lead(version) OVER down IS NULL THEN updated_at";
        return record.grounds().stream()
                .map(ground -> " WHEN %1$s IS DISTINCT FROM lead(%1$s) OVER down AND %1$s IS NOT NULL THEN %1$s"
                        .formatted(ground.at()))
                .collect(Collectors.joining("", rootless, " ELSE updated_at END"));
    }

    /** A column of the first ground that is new in the version: not known of one whose predecessor nobody kept. */
    private static String newest(KeptRecord<?> record, Function<KeptRecord.Ground, String> column, String otherwise) {
        var cases = new StringBuilder();
        for (KeptRecord.Ground ground : record.grounds()) {
            cases.append(
                    " WHEN said->>'%1$s' IS DISTINCT FROM former->>'%1$s' AND said->>'%1$s' IS NOT NULL THEN said->>'%2$s'"
                            .formatted(ground.at(), column.apply(ground)));
        }
        return cases.isEmpty()
                ? otherwise
                : "CASE WHEN version > 1 AND former IS NULL THEN " + otherwise + cases + " ELSE " + otherwise + " END";
    }

    private static KeptVersion version(KeptRecord<?> record, ResultSet row) throws SQLException {
        return new KeptVersion(
                row.getLong("version"),
                row.getString("state"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                row.getString("actor"),
                row.getString("operation"),
                row.getString("proof"),
                record.told(List.of((String[]) row.getArray("changed").getArray())));
    }
}
