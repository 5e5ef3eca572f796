package io.labortransfer.registry.subject.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.subject.CopyForm;
import io.labortransfer.registry.subject.SubjectStatements;
import io.labortransfer.registry.word.EndReason;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.SealedPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows about a person with all their columns, whatever is added to them later. What is encrypted is opened; keyed hashes, which say
 * nothing that does not stand beside them in clear, are left out.
 */
@ApplicationScoped
class HeldRows {
    private static final int AT_ONCE = 500;

    /** Said to the office alone: whoever holds the person's phone, or the file, is not told that the person is protected. */
    private static final String PROTECTED = "protected";

    private static final String END_REASON = "endReason";
    private static final String END_WORD = "endWord";
    private static final String END_WORD_BY = "endWordBy";
    private static final List<String> ENDED_BY = List.of("updatedBy", "operation", "actor");

    private final AgroalDataSource database;
    private final PersonSeal seal;
    private final SubjectStatements statements;
    private final HeldValue values;

    HeldRows(AgroalDataSource database, PersonSeal seal, SubjectStatements statements, ObjectMapper json) {
        this.statements = statements;
        this.database = database;
        this.seal = seal;
        this.values = new HeldValue(json);
    }

    /** Takes a record of the copy. */
    interface Taker {
        void take(Map<String, @Nullable Object> held) throws IOException;
    }

    /** Hands over the rows of a part, one after the other. */
    void each(HeldSection section, CopyForm form, ProvinceScope scope, List<UUID> workers, Taker taker)
            throws IOException {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(section.question())) {
            var at = 1;
            if (section.namesUnit()) {
                ask.setString(at++, scope.province());
            }
            ask.setArray(at, connection.createArrayOf("uuid", workers.toArray()));
            ask.setFetchSize(AT_ONCE);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    var held = held(section, scope.province(), rows);
                    taker.take(form == CopyForm.OWN ? held : withoutDenial(held));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what is held in " + section.name() + " was not read", e);
        }
    }

    private Map<String, @Nullable Object> held(HeldSection section, String province, ResultSet row)
            throws SQLException {
        var held = new LinkedHashMap<String, @Nullable Object>();
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnType(i) != Types.BINARY
                    && !columns.getColumnName(i).equals(PROTECTED)) {
                held.put(
                        HeldValue.property(columns.getColumnName(i)),
                        values.of(section, columns.getColumnName(i), row, i));
            }
        }
        if (section.name().equals(HeldSection.WORKERS) || section.name().equals(HeldSection.HISTORY)) {
            open(province, row, held);
        } else if (section.name().equals(HeldSection.REQUESTS)) {
            var said = statements.of(ProvinceScope.ofProvince(province), row.getObject("id", UUID.class));
            held.put("claimed", said.claimed());
            held.put("answer", said.answer());
        }
        return held;
    }

    /**
     * An act that the person denies has come to its end, as any other does: whoever recorded it learns no more. Nor is it told who ended an
     * act when no word is: that would be the organization which was told "not me".
     */
    private static Map<String, @Nullable Object> withoutDenial(Map<String, @Nullable Object> held) {
        if (held.get(END_REASON) != null) {
            held.replaceAll((name, value) -> name.equals(END_REASON) || name.startsWith(END_WORD) ? null : value);
        }
        if (held.containsKey(END_REASON)
                && held.get(END_WORD_BY) == null
                && EndReason.mayHaveLedTo(held.get("state"))) {
            ENDED_BY.forEach(name -> held.replace(name, null));
        }
        return held;
    }

    private void open(String province, ResultSet row, Map<String, @Nullable Object> held) throws SQLException {
        var worker = row.getObject("id", UUID.class);
        var number = row.getBytes("id_number_cipher");
        if (number != null) {
            var person = seal.open(
                    province,
                    worker,
                    new SealedPerson(
                            number,
                            row.getBytes("id_number_key"),
                            row.getBytes("name_cipher"),
                            row.getBytes("phone_cipher"),
                            row.getBytes("address_cipher"),
                            row.getBytes("phone_key"),
                            row.getBytes("alternate_contact_cipher"),
                            row.getBytes("emergency_contact_cipher"),
                            row.getBytes("assistance_owner_cipher")));
            held.put("idNumber", person.idNumber().clear());
            held.put("name", person.name());
            held.put("phone", person.phone());
            held.put("address", person.address());
            held.put("alternateContact", person.alternateContact());
            held.put("emergencyContact", person.emergencyContact());
            held.put("assistanceOwner", person.assistanceOwner());
        }
        held.put("reason", seal.openReason(province, worker, row.getBytes("reason_cipher")));
    }
}
