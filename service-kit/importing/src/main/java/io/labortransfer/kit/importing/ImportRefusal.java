package io.labortransfer.kit.importing;

import io.labortransfer.kit.ruling.Refusal;

/** Why an import refuses a step. */
public enum ImportRefusal implements Refusal {
    /** Its state does not allow the step. */
    IMPORT_STATE(409),
    /** It is open no longer: a day has passed. */
    IMPORT_EXPIRED(409),
    /** Another office sent the file. */
    IMPORT_OF_OTHERS(403),
    /** Another client sent the file, and only that one gets its lines back. */
    IMPORT_LINES_OF_OTHERS(403),
    /** The lines are deleted. */
    IMPORT_LINES_DELETED(410);

    private final int status;

    ImportRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
