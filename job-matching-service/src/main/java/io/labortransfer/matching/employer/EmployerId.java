package io.labortransfer.matching.employer;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * Identifies an employer.
 *
 * @param value the UUID
 */
public record EmployerId(UUID value) implements TypedId {

    /** The letters before the id. */
    public static final String PREFIX = "emp";

    /** The id in a path, or 404. */
    public static EmployerId of(String text) {
        return new EmployerId(PublicId.require(PREFIX, text));
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
