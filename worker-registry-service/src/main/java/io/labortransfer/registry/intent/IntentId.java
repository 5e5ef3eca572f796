package io.labortransfer.registry.intent;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of an intent. */
public record IntentId(UUID value) implements TypedId {
    private static final String PREFIX = "int";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static IntentId of(String text) {
        return new IntentId(PublicId.require(PREFIX, text));
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
