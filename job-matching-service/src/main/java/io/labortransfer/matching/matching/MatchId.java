package io.labortransfer.matching.matching;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * Identifies a match.
 *
 * @param value the UUID
 */
public record MatchId(UUID value) implements TypedId {

    /** The letters before the id. */
    public static final String PREFIX = "mat";

    /** The id in a path, or 404. */
    public static MatchId of(String text) {
        return new MatchId(PublicId.require(PREFIX, text));
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
