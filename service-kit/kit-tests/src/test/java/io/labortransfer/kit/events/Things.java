package io.labortransfer.kit.events;

import java.util.Map;
import java.util.UUID;

/** Announcements for tests: {@code Things.changed("kit.thing.v1", "thg_1", 3)}. */
final class Things {

    private Things() {}

    static Announcement changed(String topic, String key, long version) {
        return changed(topic, key, version, Map.of("version", version));
    }

    static Announcement changed(String topic, String key, long version, Object payload) {
        return new Announcement(topic, key, "kit.thing.changed.v1", key, version, "51", "44", payload);
    }

    /** A key that no other test has used. */
    static String newKey() {
        return "thg_" + UUID.randomUUID();
    }
}
