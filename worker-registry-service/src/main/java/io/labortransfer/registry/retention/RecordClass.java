package io.labortransfer.registry.retention;

/** A class of records with a term of its own. */
public enum RecordClass {
    /** People in the register. */
    WORKERS("until erased"),
    /** What their records said before. */
    WORKER_HISTORY("with the worker"),
    /** What wishes, consents, enrollments and school days said before. */
    RECORD_HISTORY("with the worker"),
    /** Wishes that ended. */
    ENDED_INTENTS("with the worker"),
    /** Consents that ended: the proof of what was allowed. */
    ENDED_CONSENTS("with the worker"),
    /** What undoes a merge, and tells whose the records are: nothing but an undoing ends it. */
    MERGES("until undone"),
    /** Lines of files, encrypted. */
    IMPORT_LINES("7 days after the end of the file"),
    /** Claims on people whom another unit holds, encrypted. */
    PARKED_CLAIMS("until the case is resolved"),
    /** Copies that people asked for, encrypted. */
    PERSON_COPIES("7 days"),
    /** Rows of reports, encrypted. */
    REPORTS("7 days"),
    /** Who was shown whom. */
    ACCESS_LOG("3 years"),
    /** The words given for seeing a value in clear, encrypted. */
    REVEAL_REASONS("3 years");

    private final String kept;

    RecordClass(String kept) {
        this.kept = kept;
    }

    /** How long they are kept, in words. */
    public String kept() {
        return kept;
    }
}
