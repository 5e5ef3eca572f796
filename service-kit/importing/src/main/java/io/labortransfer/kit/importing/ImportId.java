package io.labortransfer.kit.importing;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of an import job. */
public record ImportId(UUID value) implements TypedId {
    private static final String PREFIX = "imp";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static ImportId of(String text) {
        return new ImportId(PublicId.require(PREFIX, text));
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
