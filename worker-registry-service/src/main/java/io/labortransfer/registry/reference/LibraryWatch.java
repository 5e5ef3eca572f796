package io.labortransfer.registry.reference;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.time.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Fills the library of this process anew when a revision came into force, here or elsewhere, and when a day begins. */
@ApplicationScoped
public class LibraryWatch {
    private final ReferenceRevisions revisions;
    private final ReferenceLibrary library;
    private final Scopes scopes;
    private final Clock clock;
    private String seen = "";

    LibraryWatch(ReferenceRevisions revisions, ReferenceLibrary library, Scopes scopes, Clock clock) {
        this.revisions = revisions;
        this.library = library;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Looks whether there is anything new. */
    @Scheduled(
            every = "${suite.reference.watch}",
            identity = "reference-watch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        look();
    }

    synchronized void look() {
        scopes.run(
                ProvinceScope.ofProvince(ReferenceRevision.NATION),
                () -> QuarkusTransaction.requiringNew().run(this::fillIfNew));
    }

    private void fillIfNew() {
        var today = Times.today(clock);
        var stamp = revisions.stamp() + " " + today;
        if (!stamp.equals(seen)) {
            library.fill(revisions.published(), today);
            seen = stamp;
        }
    }
}
