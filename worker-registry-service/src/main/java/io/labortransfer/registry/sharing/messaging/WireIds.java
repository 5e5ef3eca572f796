package io.labortransfer.registry.sharing.messaging;

import io.labortransfer.kit.ids.PublicId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in the events that we read. An event whose id is none cannot be applied, and is parked. */
final class WireIds {
    private WireIds() {}

    static UUID worker(String text) {
        return of("wkr", text);
    }

    static @Nullable UUID employer(@Nullable String text) {
        return text == null ? null : of("emp", text);
    }

    static UUID of(String prefix, String text) {
        return PublicId.parse(prefix, text)
                .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
    }
}
