package io.labortransfer.registry.training;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a course. */
public record CourseId(UUID value) implements TypedId {
    private static final String PREFIX = "trn";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static CourseId of(String text) {
        return new CourseId(PublicId.require(PREFIX, text));
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
