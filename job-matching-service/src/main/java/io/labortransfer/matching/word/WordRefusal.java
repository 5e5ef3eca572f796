package io.labortransfer.matching.word;

import io.labortransfer.kit.ruling.Refusal;

/** Why a word is not taken. */
public enum WordRefusal implements Refusal {
    /** A clerk claims that the worker used the app. */
    WORD_NOT_YOURS,
    /** The same evidence already stands for another adult. */
    EVIDENCE_SHARED,
    /** The word lies in the future. */
    WORD_IN_FUTURE;

    @Override
    public int status() {
        return 422;
    }
}
