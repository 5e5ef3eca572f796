package io.labortransfer.kit.accesslog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.harvest.Sights;
import io.labortransfer.kit.ids.Ids;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Writes the records of answers and counts whom they show, any number of answers with one statement. */
@Singleton
class AccessRecords {

    private static final String INSERT = """
            WITH counted AS MATERIALIZED (SELECT count_shown(?, ?, ?, ?))
            INSERT INTO access_record (id, province, client, org, actors, division_prefix, operation, access_key, relations,
                subjects, field_groups, purpose, reason, request_id, rights_case)
            SELECT id, province, client, org, actors, division_prefix, operation, access_key, relations,
                subjects, field_groups, purpose, reason, request_id, rights_case
            FROM counted, jsonb_to_recordset(?::jsonb) AS r(id uuid, province text, client text, org text, actors text[],
                division_prefix text, operation text, access_key text, relations text[], subjects text[], field_groups text[],
                purpose text, reason bytea, request_id text, rights_case text)""";

    private static final ObjectMapper COLUMNS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final AgroalDataSource records;
    private final FieldCipher cipher;
    private final Ids ids;

    AccessRecords(AgroalDataSource records, FieldCipher cipher, Ids ids) {
        this.records = records;
        this.cipher = cipher;
        this.ids = ids;
    }

    /** {@code answer} as it will be written. */
    StorableAnswer storable(LeavingAnswer answer) {
        return new StorableAnswer(
                answer.sights(), answer.records().stream().map(this::row).toList());
    }

    private StorableAnswer.Row row(AccessRecord record) {
        var id = ids.next();
        var caller = record.caller();
        return new StorableAnswer.Row(
                id,
                caller.province(),
                caller.client(),
                caller.org(),
                AccessRecord.names(caller.roles()),
                caller.divisionPrefix(),
                record.operation(),
                record.accessKey(),
                AccessRecord.names(record.relations()),
                record.subjects(),
                AccessRecord.names(record.groups()),
                record.purpose().orElse(null),
                record.reason()
                        .map(words -> cipher.encryptForGood(caller.province(), reasonOf(id), words))
                        .map(bytes -> "\\x" + HexFormat.of().formatHex(bytes))
                        .orElse(null),
                record.requestId(),
                record.rightsCase().orElse(null));
    }

    /** Writes all of {@code answers}, or nothing when one of their callers would cross its quota of people. */
    void write(List<StorableAnswer> answers) throws SQLException {
        var count = Count.of(answers);
        var rows = answers.stream()
                .map(StorableAnswer::rows)
                .flatMap(Collection::stream)
                .toList();
        try (Connection connection = records.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1, connection.createArrayOf("text", count.callers.keySet().toArray()));
            insert.setArray(2, connection.createArrayOf("bigint", count.quotas.toArray()));
            insert.setArray(3, connection.createArrayOf("integer", count.places.toArray()));
            insert.setArray(4, connection.createArrayOf("text", count.people.toArray()));
            insert.setString(5, COLUMNS.writeValueAsString(rows));
            int written = insert.executeUpdate();
            if (written != rows.size()) {
                throw new IllegalStateException(written + " records were written of " + rows.size());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the columns of a record are not JSON", e);
        }
    }

    /** The place to which the ciphertext of a reason is bound. */
    static String reasonOf(UUID record) {
        return "access_record|reason|" + record;
    }

    /**
     * Whom answers show, each person with the place of the caller, which counts from one. Callers of one name may have several quotas:
     * who keeps within the smallest keeps within all.
     */
    private static final class Count {

        private final LinkedHashMap<String, Integer> callers = new LinkedHashMap<>();
        private final List<Long> quotas = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final List<String> people = new ArrayList<>();

        static Count of(List<StorableAnswer> answers) {
            var count = new Count();
            answers.stream().map(StorableAnswer::sights).forEach(count::add);
            return count;
        }

        private void add(Sights sights) {
            if (sights.people().isEmpty()) {
                return;
            }
            int place = callers.computeIfAbsent(sights.caller(), caller -> {
                quotas.add(sights.quota());
                return quotas.size();
            });
            quotas.set(place - 1, Math.min(quotas.get(place - 1), sights.quota()));
            sights.people().forEach(person -> {
                places.add(place);
                people.add(person);
            });
        }
    }
}
