package io.labortransfer.registry.importing.lines;

import io.labortransfer.kit.importing.lines.LineSender;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the one worker of the sender's reach whom a line names: by ID number, or by the record that the registration comes from. */
@ApplicationScoped
class NamedPersons {
    private final WorkerDirectory workers;

    NamedPersons(WorkerDirectory workers) {
        this.workers = workers;
    }

    /** The worker, or the line is refused. */
    WorkerVersion find(LineSender sender, Naming naming) {
        var faults = new ArrayList<FieldError>();
        var found = find(sender, naming, "", "PERSON_UNKNOWN", faults);
        return found.filter(worker -> faults.isEmpty()).orElseThrow(() -> Problems.invalid(faults));
    }

    /**
     * How a line names somebody.
     *
     * @param idNumber by the number
     * @param sourceSystem by a record, the system
     * @param sourceRecordId the id there
     */
    record Naming(
            @Nullable String idNumber,
            @Nullable String sourceSystem,
            @Nullable String sourceRecordId) {

        boolean isEmpty() {
            return idNumber == null && sourceRecordId == null;
        }

        @Override
        public String toString() {
            return "Naming";
        }
    }

    /** The worker; what is wrong is added to {@code faults}, under {@code pointer}. */
    Optional<WorkerVersion> find(
            LineSender sender, Naming naming, String pointer, String unknown, List<FieldError> faults) {
        var idNumber = naming.idNumber();
        var record = naming.sourceRecordId();
        if (naming.isEmpty()) {
            faults.add(new FieldError(pointer + "/idNumber", "ONE_NEEDED", "idNumber, sourceRecordId"));
            return Optional.empty();
        }
        if (idNumber != null && record != null) {
            faults.add(new FieldError(pointer + "/sourceRecordId", "PERSON_NAMED_TWICE"));
            return Optional.empty();
        }
        return idNumber != null
                ? byNumber(sender, idNumber, pointer, unknown, faults)
                : byRecord(sender, naming.sourceSystem(), record, pointer, unknown, faults);
    }

    private Optional<WorkerVersion> byNumber(
            LineSender sender, String idNumber, String pointer, String unknown, List<FieldError> faults) {
        var wrong = IdNumber.fault(IdNumber.normal(idNumber));
        var found = wrong.isPresent() ? Optional.<WorkerVersion>empty() : workers.search(sender.passport(), idNumber);
        if (found.isEmpty()) {
            faults.add(new FieldError(pointer + "/idNumber", wrong.orElse(unknown)));
        }
        return found;
    }

    private Optional<WorkerVersion> byRecord(
            LineSender sender,
            @Nullable String named,
            @Nullable String record,
            String pointer,
            String unknown,
            List<FieldError> faults) {
        var system = named == null ? sender.sourceSystem() : named;
        if (system == null || record == null) {
            faults.add(new FieldError(pointer + "/sourceSystem", "REQUIRED"));
            return Optional.empty();
        }
        var found = workers.registeredFrom(sender.passport(), new SourceRecord(system, record));
        if (found.isEmpty()) {
            faults.add(new FieldError(pointer + "/sourceRecordId", unknown));
        }
        return found;
    }
}
