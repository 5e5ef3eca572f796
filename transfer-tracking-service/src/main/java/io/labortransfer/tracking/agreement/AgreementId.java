package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/**
 * The id of an agreement.
 *
 * @param value the UUID
 */
public record AgreementId(UUID value) implements TypedId {

    /** The prefix on the wire. */
    public static final String PREFIX = "agr";

    /** The id in {@code text}; a text that cannot be one answers as an unknown agreement: 404. */
    public static AgreementId of(String text) {
        return new AgreementId(PublicId.require(PREFIX, text));
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
