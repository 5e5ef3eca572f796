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
import java.sql.Array;
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

    private static final String NAMES =
            "id, province, client, org, actors, division_prefix, operation, access_key, relations,"
                    + " subjects, field_groups, purpose, reason, request_id, rights_case";
    private static final String INSERT = "WITH counted AS MATERIALIZED (SELECT count_shown(?, ?, ?, ?))"
            + " INSERT INTO access_record (" + NAMES + ") SELECT ";
    /** One record alone, as most are: its people are an array and need not be taken out of a text. */
    private static final String ONE = INSERT
            + "?::uuid, ?, ?, ?, ?::text[], ?, ?, ?, ?::text[], ?::text[], ?::text[], ?, ?::bytea, ?, ? FROM counted";

    private static final String MORE = INSERT + NAMES + " " + """
            FROM counted, jsonb_to_recordset(?::jsonb) AS r(id uuid, province text, client text, org text, actors text[],
                division_prefix text, operation text, access_key text, relations text[], subjects text[], field_groups text[],
                purpose text, reason bytea, request_id text, rights_case text)""";
    private static final int COUNTED = 4; // parameters of the count

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
                PreparedStatement insert = connection.prepareStatement(rows.size() == 1 ? ONE : MORE)) {
            insert.setArray(1, array(connection, "text", count.callers.keySet().toArray(String[]::new)));
            insert.setArray(2, array(connection, "bigint", count.quotas.toArray(Long[]::new)));
            insert.setArray(3, array(connection, "integer", count.places.toArray(Integer[]::new)));
            insert.setArray(4, array(connection, "text", count.people.toArray(String[]::new)));
            if (rows.size() == 1) {
                bind(connection, insert, rows.getFirst());
            } else {
                insert.setString(COUNTED + 1, COLUMNS.writeValueAsString(rows));
            }
            int written = insert.executeUpdate();
            if (written != rows.size()) {
                throw new IllegalStateException(written + " records were written of " + rows.size());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the columns of a record are not JSON", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement insert, StorableAnswer.Row row)
            throws SQLException {
        int at = COUNTED;
        insert.setObject(++at, row.id());
        insert.setString(++at, row.province());
        insert.setString(++at, row.client());
        insert.setString(++at, row.org());
        insert.setArray(++at, array(connection, "text", row.actors()));
        insert.setString(++at, row.divisionPrefix());
        insert.setString(++at, row.operation());
        insert.setString(++at, row.accessKey());
        insert.setArray(++at, array(connection, "text", row.relations()));
        insert.setArray(++at, array(connection, "text", row.subjects().toArray(String[]::new)));
        insert.setArray(++at, array(connection, "text", row.fieldGroups()));
        insert.setString(++at, row.purpose());
        insert.setString(++at, row.reason());
        insert.setString(++at, row.requestId());
        insert.setString(++at, row.rightsCase());
    }

    /** The driver sends an array of the very type as it is; of any other it writes each element out. */
    private static <T> Array array(Connection connection, String type, T[] values) throws SQLException {
        return connection.createArrayOf(type, values);
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
