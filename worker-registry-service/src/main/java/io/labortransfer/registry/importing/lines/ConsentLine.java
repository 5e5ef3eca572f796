package io.labortransfer.registry.importing.lines;

import io.labortransfer.registry.consent.ConsentBasis;
import io.labortransfer.registry.consent.ConsentPurpose;
import io.labortransfer.registry.consent.ConsentSubmission;
import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent, as a line of a file says it: whose it is, and the rest as it is sent alone. It never prints itself.
 *
 * @param idNumber of the worker
 * @param sourceSystem in place of the number: the system of the registration; without it that of the file
 * @param sourceRecordId the id there
 * @param purpose what for
 * @param scope units of two digits, employers or partners by id
 * @param validTo first day on which it no longer holds
 * @param basis why it is allowed; the worker's own consent when nothing is said
 * @param dutyCode the duty to share, where that is the basis
 * @param workerWord the worker's word
 */
record ConsentLine(
        @Nullable String idNumber,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable ConsentPurpose purpose,
        @Nullable List<@Nullable String> scope,
        @Nullable LocalDate validTo,
        @Nullable ConsentBasis basis,
        @Nullable String dutyCode,
        @Nullable SpokenWord workerWord) {

    NamedPersons.Naming naming() {
        return new NamedPersons.Naming(idNumber, sourceSystem, sourceRecordId);
    }

    ConsentSubmission submission() {
        return new ConsentSubmission(purpose, scope, validTo, basis, dutyCode, workerWord, null);
    }

    @Override
    public String toString() {
        return "ConsentLine";
    }
}
