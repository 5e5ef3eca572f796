package io.labortransfer.registry.relocation;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a relocation. */
public record RelocationId(UUID value) implements TypedId {
    private static final String PREFIX = "rlc";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static RelocationId of(String text) {
        return new RelocationId(PublicId.require(PREFIX, text));
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
