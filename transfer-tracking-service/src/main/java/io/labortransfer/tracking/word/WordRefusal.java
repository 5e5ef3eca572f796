package io.labortransfer.tracking.word;

import io.labortransfer.tracking.answer.PointedRefusal;

/** Why a word does not count. */
public enum WordRefusal implements PointedRefusal {
    /** The act rests on the worker's decision and none is on record. */
    WORD_MISSING,
    /** How, when or the evidence is missing. */
    WORD_INCOMPLETE,
    /** A clerk recorded what only the worker can send. */
    WORD_NOT_YOURS,
    /** The evidence already serves another adult. */
    EVIDENCE_SHARED;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String pointer() {
        return "/workerWord";
    }
}
