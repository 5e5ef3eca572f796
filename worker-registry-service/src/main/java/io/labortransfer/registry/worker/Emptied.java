package io.labortransfer.registry.worker;

import io.labortransfer.registry.worker.WorkerSubmission.SubmittedAttestation;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedCategory;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedContact;
import io.labortransfer.registry.worker.WorkerSubmission.SubmittedSkill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Of which properties a record says that there is nothing, which is more than to leave them out: a flag that is false, a list without
 * entries, and in a line of a file the word that clears. An empty cell, or one of blanks, is left out.
 */
final class Emptied {
    /** Stands alone in a cell that may be empty: what is known there is to go. */
    static final String WORD = "CLEAR";

    private final WorkerSubmission record;
    private final boolean hasWord;
    private final List<String> names = new ArrayList<>();

    private Emptied(WorkerSubmission record, boolean hasWord) {
        this.record = record;
        this.hasWord = hasWord;
    }

    /**
     * A record taken apart.
     *
     * @param rest without the word that clears
     * @param emptied the names of what it says to be nothing, in their order
     */
    record Read(WorkerSubmission rest, List<String> emptied) {}

    /** A record as a call brings it. */
    static Read ofCall(WorkerSubmission record) {
        return new Emptied(record, false).read();
    }

    /** A record as a line of a file brings it. */
    static Read ofLine(WorkerSubmission record) {
        return new Emptied(record, true).read();
    }

    private Read read() {
        var rest = new WorkerSubmission(
                record.idType(),
                record.idNumber(),
                record.name(),
                record.sex(),
                record.birthDate(),
                text("phone", record.phone()),
                text("address", record.address()),
                record.registrationDivision(),
                text("residenceDivision", record.residenceDivision()),
                list(
                        "categories",
                        record.categories(),
                        one -> isWord(one.code()) && one.equals(new SubmittedCategory(one.code(), null, null, null))),
                record.laborCapacity(),
                record.mobility(),
                list("cannotLeaveReasons", record.cannotLeaveReasons(), this::isWord),
                record.education(),
                list(
                        "skills",
                        record.skills(),
                        one -> isWord(one.occupationCode())
                                && one.equals(new SubmittedSkill(one.occupationCode(), null, null, null))),
                list("languages", record.languages(), this::isWord),
                record.attestation(),
                record.sourceSystem(),
                record.sourceRecordId(),
                contact("alternateContact", record.alternateContact()),
                contact("emergencyContact", record.emergencyContact()),
                text("capacityDetail", record.capacityDetail()),
                flag("newGrowth", record.newGrowth()),
                flag("student", record.student()),
                flag("underProtection", record.underProtection()),
                text("assistanceOwner", record.assistanceOwner()),
                list(
                        "attestations",
                        record.attestations(),
                        one -> isWord(one.fact())
                                && one.equals(new SubmittedAttestation(one.fact(), null, null, null))),
                told(record.clientId()));
        return new Read(rest, names);
    }

    private boolean isWord(@Nullable String said) {
        return hasWord && said != null && said.strip().equals(WORD);
    }

    private @Nullable String text(String name, @Nullable String said) {
        if (isWord(said)) {
            names.add(name);
            return null;
        }
        return told(said);
    }

    /** A cell of blanks says nothing; in a call blanks are refused where a text has a form. */
    private @Nullable String told(@Nullable String said) {
        return hasWord && said != null && said.isBlank() ? null : said;
    }

    private @Nullable Boolean flag(String name, @Nullable Boolean said) {
        if (Boolean.FALSE.equals(said)) {
            names.add(name);
        }
        return said;
    }

    private @Nullable SubmittedContact contact(String name, @Nullable SubmittedContact said) {
        if (said != null && isWord(said.name()) && said.equals(new SubmittedContact(said.name(), null, null))) {
            names.add(name);
            return null;
        }
        return said;
    }

    private <T> @Nullable List<T> list(String name, @Nullable List<T> said, Predicate<T> isWord) {
        if (said == null) {
            return null;
        }
        var first = said.isEmpty() ? null : said.getFirst();
        if (said.isEmpty() || said.size() == 1 && first != null && isWord.test(first)) {
            names.add(name);
            return null;
        }
        return said;
    }
}
