package io.labortransfer.registry.reference;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * At start: publishes the bundled revisions that are newer than what is stored, then fills the library. A number that an office has
 * used is the office's.
 */
@ApplicationScoped
public class ReferencePublisher {
    private final ReferenceRevisions revisions;
    private final ReferenceNews news;
    private final LibraryWatch library;
    private final Scopes scopes;
    private final Clock clock;

    ReferencePublisher(
            ReferenceRevisions revisions, ReferenceNews news, LibraryWatch library, Scopes scopes, Clock clock) {
        this.revisions = revisions;
        this.news = news;
        this.library = library;
        this.scopes = scopes;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        scopes.run(
                ProvinceScope.ofProvince(ReferenceRevision.NATION),
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> revisions.bundled().forEach(this::publish)));
        library.look();
    }

    private void publish(ReferenceRevision bundled) {
        var list = bundled.list();
        var unit = bundled.unit();
        revisions.lock(list, unit);
        if (revisions
                .newest(list, unit)
                .filter(known -> known.key().revision() >= bundled.revision())
                .isEmpty()) {
            var revision = ListRevision.bundled(bundled, revisions.nextVersion(list, unit), clock.instant());
            revisions.store(revision);
            news.publish(revision);
        }
    }
}
