package io.labortransfer.matching.joborder;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * Identifies a job order.
 *
 * @param value the UUID
 */
public record JobOrderId(UUID value) implements TypedId {

    /** The letters before the id. */
    public static final String PREFIX = "job";

    /** The id in a path, or 404. */
    public static JobOrderId of(String text) {
        return new JobOrderId(PublicId.require(PREFIX, text));
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
