package io.labortransfer.registry.training;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of an enrollment. */
public record EnrollmentId(UUID value) implements TypedId {
    private static final String PREFIX = "enr";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static EnrollmentId of(String text) {
        return new EnrollmentId(PublicId.require(PREFIX, text));
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
