package io.labortransfer.registry.relocation;

import io.labortransfer.kit.ruling.Refusal;

/** Why a relocation is not started or moved on. */
public enum RelocationRefusal implements Refusal {
    /** It is decided already. */
    RELOCATION_STATE(409),
    /** Somebody else has moved the relocation since it was read here. */
    CHANGED_MEANWHILE(409),
    /** The other side decides, or the side that started it. */
    RELOCATION_OTHER_SIDE(403),
    /** The unit has the person already. */
    RELOCATION_NOWHERE(409);

    private final int status;

    RelocationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
