package io.labortransfer.registry.capture.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureKind.About;
import io.labortransfer.registry.capture.Captures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Captures in PostgreSQL. Two that send the same at the same time meet at the primary key, and the second waits for the first. A worker
 * who moved has brought the captures of the former unit along: each is found again for the same worker, and keeps its id from nobody else.
 * Digests are keyed and bound to the id and the property: who reads the table can neither try values nor see where two are the same.
 */
@ApplicationScoped
class CapturesTable implements Captures {
    private static final TypeReference<TreeMap<String, String>> DIGESTS = new TypeReference<>() {};
    private static final String KNOWN = """
            SELECT kind, coalesce(worker_id, household_id) AS about, record_id, said FROM capture
            WHERE origin_province = ? AND client_id = ?
                AND (captured_in = origin_province OR kind = ? AND coalesce(worker_id, household_id) = ?)
            ORDER BY captured_in = origin_province LIMIT 1""";
    private static final String TAKE = """
            INSERT INTO capture (origin_province, captured_in, client_id, kind, worker_id, household_id, said)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String MADE =
            "UPDATE capture SET record_id = ? WHERE origin_province = ? AND captured_in = origin_province AND"
                    + " client_id = ?";
    private static final String PURPOSE = "capture";
    private static final String SEPARATOR = "\u0000";
    private static final Known ELSEWHERE = new Known(null, false, List.of());

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final ObjectWriter writer;
    private final BlindIndex index;

    CapturesTable(AgroalDataSource database, ObjectMapper json, BlindIndex index) {
        this.database = database;
        this.json = json;
        this.index = index;
        this.writer = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    @Override
    public Optional<Known> take(ProvinceScope scope, UUID clientId, Capture capture) {
        try (var connection = database.getConnection()) {
            var digests = digests(clientId, capture);
            var before = known(connection, scope, clientId, capture, digests);
            if (before.isPresent() || inserted(connection, scope, clientId, capture, digests)) {
                return before;
            }
            return Optional.of(
                    known(connection, scope, clientId, capture, digests).orElse(ELSEWHERE));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the id of a capture was not taken", e);
        }
    }

    private boolean inserted(
            Connection connection, ProvinceScope scope, UUID clientId, Capture capture, Map<String, KeyedHash> digests)
            throws SQLException, JsonProcessingException {
        var about = capture.kind().about();
        try (var take = connection.prepareStatement(TAKE)) {
            take.setString(1, scope.province());
            take.setString(2, scope.province());
            take.setObject(3, clientId);
            take.setString(4, capture.kind().name());
            take.setObject(5, about == About.WORKER ? capture.about() : null);
            take.setObject(6, about == About.HOUSEHOLD ? capture.about() : null);
            take.setString(7, writer.writeValueAsString(written(digests)));
            return take.executeUpdate() == 1;
        }
    }

    private Optional<Known> known(
            Connection connection, ProvinceScope scope, UUID clientId, Capture capture, Map<String, KeyedHash> digests)
            throws SQLException, JsonProcessingException {
        try (var ask = connection.prepareStatement(KNOWN)) {
            ask.setString(1, scope.province());
            ask.setObject(2, clientId);
            ask.setString(3, capture.kind().name());
            ask.setObject(4, capture.about());
            try (var row = ask.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var same = row.getString("kind").equals(capture.kind().name())
                        && Objects.equals(row.getObject("about", UUID.class), capture.about());
                var said = json.readValue(row.getString("said"), DIGESTS);
                var different = new TreeSet<>(said.keySet());
                different.addAll(digests.keySet());
                different.removeIf(property -> same(said.get(property), digests.get(property)));
                return Optional.of(new Known(
                        row.getObject("record_id", UUID.class),
                        same,
                        different.stream().toList()));
            }
        }
    }

    @Override
    public void made(ProvinceScope scope, UUID clientId, UUID record) {
        try (var connection = database.getConnection();
                var made = connection.prepareStatement(MADE)) {
            made.setObject(1, record);
            made.setString(2, scope.province());
            made.setObject(3, clientId);
            if (made.executeUpdate() != 1) {
                throw new IllegalStateException("the id of a capture was not taken before its record was made");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the record of a capture was not noted", e);
        }
    }

    private Map<String, KeyedHash> digests(UUID clientId, Capture capture) throws JsonProcessingException {
        var digests = new TreeMap<String, KeyedHash>();
        for (var property : capture.said().entrySet()) {
            if (property.getValue() != null) {
                var said = writer.writeValueAsString(property.getValue());
                digests.put(
                        property.getKey(),
                        index.of(PURPOSE, String.join(SEPARATOR, clientId.toString(), property.getKey(), said)));
            }
        }
        return digests;
    }

    private static Map<String, String> written(Map<String, KeyedHash> digests) {
        var written = new TreeMap<String, String>();
        digests.forEach(
                (property, digest) -> written.put(property, Base64.getEncoder().encodeToString(digest.current())));
        return written;
    }

    private static boolean same(@Nullable String stored, @Nullable KeyedHash digest) {
        return stored != null
                && digest != null
                && digest.matches(Base64.getDecoder().decode(stored));
    }
}
