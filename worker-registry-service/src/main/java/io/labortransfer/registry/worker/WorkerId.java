package io.labortransfer.registry.worker;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.Optional;
import java.util.UUID;

/** Id of a worker. */
public record WorkerId(UUID value) implements TypedId {
    private static final String PREFIX = "wkr";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static WorkerId of(String text) {
        return new WorkerId(PublicId.require(PREFIX, text));
    }

    /** The id in this text, if it can be one of a worker. */
    public static Optional<WorkerId> maybe(String text) {
        return PublicId.parse(PREFIX, text).map(WorkerId::new);
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
