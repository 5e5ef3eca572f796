package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * The id of a transfer case.
 *
 * @param value the UUID
 */
public record TransferId(UUID value) implements TypedId {

    /** The prefix on the wire. */
    public static final String PREFIX = "trf";

    /** The form on the wire, as a regular expression. */
    public static final String FORM = PREFIX + PublicId.AFTER_PREFIX;

    /** The id in {@code text}; a text that cannot be one answers as an unknown case: 404. */
    public static TransferId of(String text) {
        return new TransferId(PublicId.require(PREFIX, text));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return wire();
    }
}
