package io.labortransfer.registry.word;

import io.labortransfer.kit.ruling.Refusal;

/** Why a word is not taken. */
public enum WordRefusal implements Refusal {
    /** A clerk says that the worker decided in the app. */
    WORD_NOT_YOURS,
    /** The evidence already serves another worker. */
    EVIDENCE_SHARED;

    @Override
    public int status() {
        return 422;
    }
}
