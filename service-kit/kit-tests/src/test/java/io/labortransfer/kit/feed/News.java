package io.labortransfer.kit.feed;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Changes of things, told as a service tells them. */
@Singleton
class News {

    private final Outbox outbox;

    News(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A thing between 51 and 44 that has changed once; its id. */
    String ofNewThing() {
        var id = "thg_" + UUID.randomUUID();
        of(id, 1);
        return id;
    }

    void of(String id, long version) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.announce(new Announcement(
                        "kit.thing.v1",
                        id,
                        "kit.thing.changed.v1",
                        id,
                        version,
                        "51",
                        "44",
                        Map.of("version", version))));
    }
}
