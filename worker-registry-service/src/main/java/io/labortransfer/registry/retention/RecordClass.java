package io.labortransfer.registry.retention;

import io.labortransfer.kit.importing.ImportTidying;
import io.labortransfer.kit.report.ReportDesk;
import io.labortransfer.registry.subject.PersonCopies;
import java.time.Period;
import java.util.Optional;

/** A class of records with a term of its own. */
public enum RecordClass {
    /** People in the register. */
    WORKERS("UNTIL_ERASED"),
    /** What their records said before. */
    WORKER_HISTORY("WITH_THE_WORKER"),
    /** What wishes, consents, enrollments and school days said before. */
    RECORD_HISTORY("WITH_THE_WORKER"),
    /** Wishes that ended. */
    ENDED_INTENTS("WITH_THE_WORKER"),
    /** Consents that ended: the proof of what was allowed. */
    ENDED_CONSENTS("WITH_THE_WORKER"),
    /** Applications for courses, and what became of them. */
    ENROLLMENTS("WITH_THE_WORKER"),
    /** Who went to which school. */
    STUDENTS("WITH_THE_WORKER"),
    /** Measures that people got. */
    ASSISTANCE("WITH_THE_WORKER"),
    /** Copies of spells of work. */
    WORK_SPELLS("WITH_THE_WORKER"),
    /** What workers told of how to be reached, and when. */
    CONTACT_UPDATES("WITH_THE_WORKER"),
    /** Who besides the own office may see, or could see, what of a worker. */
    SHARES("WITH_THE_WORKER"),
    /** Ids that devices made, with digests of what they sent. */
    CAPTURES("WITH_THE_WORKER"),
    /** Households; somebody who is erased leaves them. */
    HOUSEHOLDS("NO_TERM"),
    /** What households and referrals said before. */
    HOUSEHOLD_HISTORY("WITH_THE_HOUSEHOLD"),
    /** Hints at a risk, and what the county found. */
    RISK_REFERRALS("WITH_THE_HOUSEHOLD"),
    /** Who moved to which unit, counted in the unit that keeps the row; an erasure blanks it. */
    RELOCATIONS("NO_TERM"),
    /** Cases about who has a person, counted in the unit that claimed; an erasure blanks them. */
    DUPLICATE_CASES("NO_TERM"),
    /** What people asked about their own data: the proof that it was done. */
    SUBJECT_REQUESTS("NO_TERM"),
    /** References of the proofs of words, so that none serves two people. */
    EVIDENCE("NO_TERM"),
    /** What undoes a merge, and tells whose the records are: nothing but an undoing ends it. */
    MERGES("UNTIL_UNDONE"),
    /** Lines of files, encrypted, since the end of the file. */
    IMPORT_LINES(ImportTidying.KEPT),
    /** Claims on people whom another unit holds, encrypted. */
    PARKED_CLAIMS("UNTIL_THE_CASE_IS_RESOLVED"),
    /** Copies that people asked for, encrypted. */
    PERSON_COPIES(PersonCopies.KEPT),
    /** Rows of reports, encrypted. */
    REPORTS(ReportDesk.KEPT),
    /** Who was shown whom. */
    ACCESS_LOG("P3Y"),
    /** The words given for seeing a value in clear, encrypted. */
    REVEAL_REASONS("P3Y");

    private final String kept;

    RecordClass(String kept) {
        this.kept = kept;
    }

    /** Whoever lets them go says when. */
    RecordClass(Period kept) {
        this(kept.toString());
    }

    /** How long they are kept: an ISO 8601 duration, or a code; whoever shows it has words for it in any language. */
    public String kept() {
        return kept;
    }

    /** The duration, if that is what ends them. */
    public Optional<String> term() {
        return kept.startsWith("P") ? Optional.of(kept) : Optional.empty();
    }
}
