package io.labortransfer.registry.referral;

import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of an alert of tracking. */
public record AlertId(UUID value) implements TypedId {
    /** What the ids of alerts begin with. */
    public static final String PREFIX = "alt";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String toString() {
        return wire();
    }
}
