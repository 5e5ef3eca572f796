package io.labortransfer.matching.joborder;

import io.labortransfer.kit.ids.PublicId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ids of agreement lines. Transfer tracking owns the lines and says what stands in one; here it is a link that is passed on. */
public final class AgreementLine {

    private static final String PREFIX = "agl";

    private AgreementLine() {}

    /** The id on the wire; null for none. */
    public static @Nullable String wire(@Nullable UUID line) {
        return line == null ? null : PublicId.format(PREFIX, line);
    }

    /** The id in {@code text}, or empty when it is another kind of text. */
    public static Optional<UUID> parse(String text) {
        return PublicId.parse(PREFIX, text);
    }
}
