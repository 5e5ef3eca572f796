package io.labortransfer.registry.subject;

import io.labortransfer.kit.ruling.Refusal;

/** Why what a person asks is not done now. */
public enum SubjectRefusal implements Refusal {
    /** A match or a transfer of the person is under way; others act on it. */
    TRANSFER_UNDER_WAY(409),
    /** The registration is moving to another unit. */
    RELOCATION_UNDER_WAY(409),
    /** The copy is being made. */
    COPY_NOT_READY(409),
    /** The copy was kept for its days, and is deleted. */
    COPY_DELETED(410),
    /** The office has answered. */
    REQUEST_ANSWERED(409);

    private final int status;

    SubjectRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
