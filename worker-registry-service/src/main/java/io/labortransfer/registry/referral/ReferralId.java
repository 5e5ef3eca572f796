package io.labortransfer.registry.referral;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a risk referral. */
public record ReferralId(UUID value) implements TypedId {
    private static final String PREFIX = "ref";

    /** The id in a path; a text that cannot be one answers as an unknown id does. */
    public static ReferralId of(String text) {
        return new ReferralId(PublicId.require(PREFIX, text));
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
