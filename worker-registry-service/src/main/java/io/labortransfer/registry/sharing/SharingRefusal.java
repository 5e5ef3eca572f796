package io.labortransfer.registry.sharing;

import io.labortransfer.kit.ruling.Refusal;

/** Why nothing is written about sharing. */
public enum SharingRefusal implements Refusal {
    /** Text and groups of a duty that was approved do not change. */
    DUTY_FIXED(409);

    private final int status;

    SharingRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
