package io.labortransfer.registry.household;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a household. */
public record HouseholdId(UUID value) implements TypedId {
    private static final String PREFIX = "hhd";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static HouseholdId of(String text) {
        return new HouseholdId(PublicId.require(PREFIX, text));
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
