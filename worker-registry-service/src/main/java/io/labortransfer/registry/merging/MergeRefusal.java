package io.labortransfer.registry.merging;

import io.labortransfer.kit.ruling.Refusal;

/** Why two records are not made one, or not made two again. */
public enum MergeRefusal implements Refusal {
    /** Nobody has decided yet that these two are one person. */
    MERGE_NOT_REVIEWED,
    /** A match or a transfer of one of them is under way; others act on it. */
    TRANSFER_UNDER_WAY,
    /** One of the records is of a pupil, and the other is not; nobody is placed from school. */
    MERGE_AT_SCHOOL,
    /** The records have been one for longer than they can be parted again. */
    MERGE_TOO_OLD,
    /** The record is not merged. */
    MERGE_NONE;

    @Override
    public int status() {
        return 409;
    }
}
