package io.labortransfer.registry.importing.lines;

import io.labortransfer.registry.intent.IntentSubmission;
import io.labortransfer.registry.word.SpokenWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a worker wishes, as a line of a file says it: whose wish it is, and the rest as it is sent alone. It never prints itself.
 *
 * @param idNumber of the worker
 * @param sourceSystem in place of the number: the system of the registration; without it that of the file
 * @param sourceRecordId the id there
 */
record IntentLine(
        @Nullable String idNumber,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable List<String> workForms,
        @Nullable List<String> occupations,
        @Nullable List<String> destinations,
        @Nullable Long wageMinFen,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate latestStart,
        @Nullable Boolean lodgingNeeded,
        @Nullable String groupId,
        @Nullable List<String> rankedJobOrderIds,
        @Nullable Map<String, Integer> weights,
        @Nullable SpokenWord workerWord) {

    NamedPersons.Naming naming() {
        return new NamedPersons.Naming(idNumber, sourceSystem, sourceRecordId);
    }

    IntentSubmission submission() {
        return new IntentSubmission(
                workForms,
                occupations,
                destinations,
                wageMinFen,
                earliestStart,
                latestStart,
                lodgingNeeded,
                groupId,
                rankedJobOrderIds,
                weights,
                workerWord,
                null);
    }

    @Override
    public String toString() {
        return "IntentLine";
    }
}
