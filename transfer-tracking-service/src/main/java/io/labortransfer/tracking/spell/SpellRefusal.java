package io.labortransfer.tracking.spell;

import io.labortransfer.tracking.answer.PointedRefusal;

/** Why a spell is not recorded or ended as asked. */
public enum SpellRefusal implements PointedRefusal {
    /** The worker is unknown here; a foreign one answers alike. */
    WORKER_UNKNOWN(422, "/workerId"),
    /** The division is not in the reference list. */
    DIVISION_UNKNOWN(422, "/division"),
    /** Nobody works before 16. */
    TOO_YOUNG(422, "/start"),
    /** A start lies more than seven days ahead. */
    SPELL_START_TOO_FAR(422, "/start"),
    /** The end lies before the start. */
    END_BEFORE_START(422, "/end"),
    /** An end lies more than seven days ahead. */
    END_TOO_FAR(422, "/at"),
    /** The source record stands for another spell. */
    SOURCE_RECORD_DIFFERS(409, "/sourceRecordId"),
    /** The state of the spell does not allow the act. */
    SPELL_STATE(409, "");

    private final int status;
    private final String pointer;

    SpellRefusal(int status, String pointer) {
        this.status = status;
        this.pointer = pointer;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String pointer() {
        return pointer;
    }
}
