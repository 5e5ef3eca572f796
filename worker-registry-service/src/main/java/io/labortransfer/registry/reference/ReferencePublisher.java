package io.labortransfer.registry.reference;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/** At start: publishes the bundled revisions that are not yet published, then fills the library. */
@ApplicationScoped
public class ReferencePublisher {
    private static final Logger LOG = Logger.getLogger(ReferencePublisher.class);
    private static final String NATION = "00";

    private final ReferenceRevisions revisions;
    private final ReferenceLibrary library;
    private final Outbox outbox;
    private final Scopes scopes;
    private final Clock clock;

    ReferencePublisher(
            ReferenceRevisions revisions, ReferenceLibrary library, Outbox outbox, Scopes scopes, Clock clock) {
        this.revisions = revisions;
        this.library = library;
        this.outbox = outbox;
        this.scopes = scopes;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.run(
                ProvinceScope.ofProvince(NATION),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> revisions.bundled().forEach(this::publish)));
        library.fill(scopes.call(
                ProvinceScope.ofProvince(NATION),
                () -> QuarkusTransaction.requiringNew().call(revisions::published)));
    }

    private void publish(ReferenceRevision revision) {
        if (revisions.publish(revision, clock.instant())) {
            outbox.announce(new Announcement(
                    "lt.reference.v1",
                    revision.key(),
                    "lt.reference.published.v1",
                    revision.key(),
                    revision.revision(),
                    null,
                    null,
                    revision.published()));
            LOG.infof("published reference list %s revision %d", revision.key(), revision.revision());
        }
    }
}
