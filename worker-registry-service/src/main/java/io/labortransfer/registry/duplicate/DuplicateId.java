package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a duplicate case. */
public record DuplicateId(UUID value) implements TypedId {
    private static final String PREFIX = "dup";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static DuplicateId of(String text) {
        return new DuplicateId(PublicId.require(PREFIX, text));
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
