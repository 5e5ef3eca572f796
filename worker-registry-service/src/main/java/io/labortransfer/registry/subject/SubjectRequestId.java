package io.labortransfer.registry.subject;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a request of a person about the own data. */
public record SubjectRequestId(UUID value) implements TypedId {
    private static final String PREFIX = "sbr";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static SubjectRequestId of(String text) {
        return new SubjectRequestId(PublicId.require(PREFIX, text));
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
