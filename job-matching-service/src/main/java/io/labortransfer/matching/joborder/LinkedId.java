package io.labortransfer.matching.joborder;

import io.labortransfer.kit.ids.PublicId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of records that an order is linked with. Others own them and say what stands in one; here they are passed on. */
public enum LinkedId {
    /** The line of an agreement; transfer tracking owns it. */
    AGREEMENT_LINE("agl"),
    /** A guarantee of posts. */
    GUARANTEE("pgt"),
    /** A labor brand. */
    BRAND("brd");

    private final String prefix;

    LinkedId(String prefix) {
        this.prefix = prefix;
    }

    /** The id on the wire; null for none. */
    public @Nullable String wire(@Nullable UUID id) {
        return id == null ? null : PublicId.format(prefix, id);
    }

    /** The id in {@code text}, or empty when it is another kind of text. */
    public Optional<UUID> parse(String text) {
        return PublicId.parse(prefix, text);
    }
}
