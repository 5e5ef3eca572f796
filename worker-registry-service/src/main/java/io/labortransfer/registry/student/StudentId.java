package io.labortransfer.registry.student;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a record of somebody's time at a school. */
public record StudentId(UUID value) implements TypedId {
    private static final String PREFIX = "std";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static StudentId of(String text) {
        return new StudentId(PublicId.require(PREFIX, text));
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
