package io.labortransfer.matching.matching;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * Identifies a matching run.
 *
 * @param value the UUID
 */
public record RunId(UUID value) implements TypedId {

    /** The letters before the id. */
    public static final String PREFIX = "run";

    /** The id in a path, or 404. */
    public static RunId of(String text) {
        return new RunId(PublicId.require(PREFIX, text));
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
