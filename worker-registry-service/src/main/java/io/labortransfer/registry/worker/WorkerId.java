package io.labortransfer.registry.worker;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a worker. */
public record WorkerId(UUID value) implements TypedId {
    private static final String PREFIX = "wkr";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static WorkerId of(String text) {
        return new WorkerId(PublicId.require(PREFIX, text));
    }

    /** The id by which a query parameter asks; a text that cannot be one answers 400. */
    public static WorkerId asked(String parameter, String text) {
        return new WorkerId(PublicId.asked(parameter, PREFIX, text));
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
