package io.labortransfer.registry.assistance;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a measure in the ledger. */
public record AssistanceRecordId(UUID value) implements TypedId {
    private static final String PREFIX = "asr";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static AssistanceRecordId of(String text) {
        return new AssistanceRecordId(PublicId.require(PREFIX, text));
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
