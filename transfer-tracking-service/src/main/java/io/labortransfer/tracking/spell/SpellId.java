package io.labortransfer.tracking.spell;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * The id of a spell.
 *
 * @param value the UUID
 */
public record SpellId(UUID value) implements TypedId {

    /** The prefix on the wire. */
    public static final String PREFIX = "spl";

    /** The id in {@code text}; a text that cannot be one answers as an unknown spell: 404. */
    public static SpellId of(String text) {
        return new SpellId(PublicId.require(PREFIX, text));
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
