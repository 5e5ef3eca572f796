package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * Identifies a recruitment event.
 *
 * @param value the UUID
 */
public record RecruitmentEventId(UUID value) implements TypedId {

    /** The letters before the id. */
    public static final String PREFIX = "rev";

    /** The id in a path, or 404. */
    public static RecruitmentEventId of(String text) {
        return new RecruitmentEventId(PublicId.require(PREFIX, text));
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
