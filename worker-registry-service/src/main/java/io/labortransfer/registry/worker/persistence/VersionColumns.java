package io.labortransfer.registry.worker.persistence;

import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.CapacityDetail;
import io.labortransfer.registry.worker.Categories;
import io.labortransfer.registry.worker.Change;
import io.labortransfer.registry.worker.ChangeNote;
import io.labortransfer.registry.worker.FactAttestations;
import io.labortransfer.registry.worker.LaborCapacity;
import io.labortransfer.registry.worker.Mobility;
import io.labortransfer.registry.worker.SealedPerson;
import io.labortransfer.registry.worker.Skills;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerFacts;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.registry.worker.WorkerState;
import io.labortransfer.registry.worker.WorkerVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a worker's record, read one after the other: what is asked for and what is made of it stand in the same order. */
final class VersionColumns {

    /** Of the table {@code worker}, called {@code w}. */
    static final String NAMES = """
            w.id, w.origin_province, w.version, w.state, w.id_type,
            w.id_number_cipher, w.id_number_key, w.name_cipher, w.phone_cipher, w.address_cipher, w.phone_key,
            w.alternate_contact_cipher, w.emergency_contact_cipher, w.assistance_owner_cipher,
            w.sex, w.birth_date, w.registration_division, w.residence_division, w.categories, w.labor_capacity, w.mobility,
            w.cannot_leave_reasons, w.education, w.skills, w.languages, w.attestation, w.capacity_detail, w.new_growth, w.student,
            w.protected, w.attestations,
            w.source_system, w.source_record_id, w.client_id, w.merged_into, w.created_at,
            w.operation, w.actor, w.reason_cipher, w.updated_by, w.updated_at,
            (SELECT m.household_id FROM household_member m
             WHERE m.origin_province = w.origin_province AND m.worker_id = w.id AND m.until_version IS NULL)""";

    private final ResultSet row;
    private int read;

    private VersionColumns(ResultSet row) {
        this.row = row;
    }

    /** What the row says where the cursor stands. */
    static WorkerVersion version(ResultSet row) throws SQLException {
        return new VersionColumns(row).version();
    }

    private WorkerVersion version() throws SQLException {
        return new WorkerVersion(
                new WorkerId(uuid()),
                text(),
                row.getLong(++read),
                WorkerState.valueOf(text()),
                text(),
                person(),
                facts(),
                new SourceRecord(text(), text()),
                uuid(),
                uuid(),
                instant(),
                change(),
                uuid());
    }

    /** Nothing names the person of an erased worker. */
    private @Nullable SealedPerson person() throws SQLException {
        var person = new SealedPerson(bytes(), bytes(), bytes(), bytes(), bytes(), bytes(), bytes(), bytes(), bytes());
        return person.idNumber() == null ? null : person;
    }

    private WorkerFacts facts() throws SQLException {
        return new WorkerFacts(
                text(),
                row.getObject(++read, LocalDate.class),
                text(),
                text(),
                new Categories(ColumnJson.readCategories(text())),
                LaborCapacity.valueOf(text()),
                Mobility.valueOf(text()),
                texts(),
                text(),
                new Skills(ColumnJson.readSkills(text())),
                texts(),
                Attestation.valueOf(text()),
                detail(),
                flag(),
                flag(),
                flag(),
                new FactAttestations(ColumnJson.readAttestations(text())));
    }

    private @Nullable CapacityDetail detail() throws SQLException {
        var detail = text();
        return detail == null ? null : CapacityDetail.valueOf(detail);
    }

    private Change change() throws SQLException {
        return new Change(new ChangeNote(text(), text(), bytes()), text(), instant());
    }

    @SuppressWarnings("NullAway") // a column that may be empty is read by who allows for it
    private String text() throws SQLException {
        return row.getString(++read);
    }

    @SuppressWarnings("NullAway")
    private byte[] bytes() throws SQLException {
        return row.getBytes(++read);
    }

    @SuppressWarnings("NullAway")
    private UUID uuid() throws SQLException {
        return row.getObject(++read, UUID.class);
    }

    private boolean flag() throws SQLException {
        return row.getBoolean(++read);
    }

    private List<String> texts() throws SQLException {
        return List.of((String[]) row.getArray(++read).getArray());
    }

    private Instant instant() throws SQLException {
        return row.getObject(++read, OffsetDateTime.class).toInstant();
    }
}
