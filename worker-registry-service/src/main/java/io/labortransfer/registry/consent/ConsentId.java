package io.labortransfer.registry.consent;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a consent. */
public record ConsentId(UUID value) implements TypedId {
    private static final String PREFIX = "cns";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static ConsentId of(String text) {
        return new ConsentId(PublicId.require(PREFIX, text));
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
