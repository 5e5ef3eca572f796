package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.registry.importing.PersonLines;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Carries erasures out: first the lines of files, piece by piece, because the row still says whom to look for; last the row. Whoever takes
 * it over begins with the first line again, which changes nothing where it was done.
 */
@ApplicationScoped
class ErasureWork implements LeasedWork {

    /** The kind of leased work. */
    static final String NAME = "erasure";

    private final Erasure erasure;
    private final PersonLines lines;
    private final Scopes scopes;

    ErasureWork(Erasure erasure, PersonLines lines, Scopes scopes) {
        this.erasure = erasure;
        this.lines = lines;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var scope = lease.scope();
        scopes.call(scope, () -> erasure.begin(lease)).ifPresent(worker -> {
            scopes.call(scope, () -> erasure.records(scope, worker))
                    .forEach(one -> lines.blank(scope, one, held::check));
            scopes.run(scope, () -> erasure.finish(lease));
        });
    }

    @Override
    public void giveUp(Lease lease) {
        scopes.run(lease.scope(), () -> erasure.giveUp(lease));
    }
}
