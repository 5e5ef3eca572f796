package io.labortransfer.registry.intent.messaging;

import io.labortransfer.kit.ids.PublicId;
import java.util.UUID;

/** Ids in the events that we read. An event whose id is none cannot be applied, and is parked. */
final class WireIds {
    private WireIds() {}

    static UUID worker(String text) {
        return id("wkr", text);
    }

    static UUID match(String text) {
        return id("mat", text);
    }

    static UUID consent(String text) {
        return id("cns", text);
    }

    private static UUID id(String prefix, String text) {
        return PublicId.parse(prefix, text)
                .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
    }
}
