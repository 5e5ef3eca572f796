package io.labortransfer.registry.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.registry.importing.Mentions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The persons whom lines of a run mention, by the keyed hashes of their ID numbers. */
@ApplicationScoped
class MentionsTable implements Mentions {
    private static final String FIND = """
            SELECT t.k FROM unnest(?::bytea[]) AS t (k) CROSS JOIN LATERAL (
                SELECT FROM import_mention WHERE origin_province = ? AND job_id = ? AND person = t.k LIMIT 1) AS earlier""";
    private static final String ADD = """
            INSERT INTO import_mention (origin_province, job_id, person)
            SELECT ?, ?, k FROM unnest(?::bytea[]) AS t (k) ON CONFLICT DO NOTHING""";
    private static final String FORGET =
            "DELETE FROM import_mention WHERE origin_province = ? AND job_id = ANY (?::uuid[]) AND person = ANY (?::bytea[])";

    private final AgroalDataSource database;

    MentionsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Set<KeyedHash> find(ProvinceScope scope, UUID run, Collection<KeyedHash> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<ByteBuffer>();
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(FIND)) {
            ask.setArray(1, connection.createArrayOf("bytea", KeyedHash.every(keys)));
            ask.setString(2, scope.province());
            ask.setObject(3, run);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(ByteBuffer.wrap(rows.getBytes(1)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return found.isEmpty()
                ? Set.of()
                : keys.stream()
                        .filter(key -> key.all().stream().map(ByteBuffer::wrap).anyMatch(found::contains))
                        .collect(Collectors.toSet());
    }

    @Override
    public void add(ProvinceScope scope, UUID run, Collection<KeyedHash> keys) {
        if (keys.isEmpty()) {
            return;
        }
        var persons = keys.stream()
                .map(KeyedHash::current)
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setString(1, scope.province());
            add.setObject(2, run);
            add.setArray(3, connection.createArrayOf("bytea", persons));
            add.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void forget(ProvinceScope scope, Collection<UUID> runs, Collection<byte[]> persons) {
        try (var connection = database.getConnection();
                var forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, scope.province());
            forget.setArray(2, connection.createArrayOf("uuid", runs.toArray()));
            forget.setArray(3, connection.createArrayOf("bytea", persons.toArray(byte[][]::new)));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the persons of a file were not noted or found", e);
    }
}
