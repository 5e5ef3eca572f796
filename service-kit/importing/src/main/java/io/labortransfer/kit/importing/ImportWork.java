package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.harvest.HarvestLimit;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Works through files piece by piece. A file of an instance that died is taken over where its last piece committed. */
@ApplicationScoped
public class ImportWork implements LeasedWork {

    /** The kind of leased work. */
    static final String IMPORT = "import";

    private final ImportApplication application;
    private final Scopes scopes;
    private final ImportSettings settings;
    private final ImportWatch watch;
    private final HarvestLimit harvest;

    ImportWork(
            ImportApplication application,
            Scopes scopes,
            ImportSettings settings,
            ImportWatch watch,
            HarvestLimit harvest) {
        this.harvest = harvest;
        this.application = application;
        this.scopes = scopes;
        this.settings = settings;
        this.watch = watch;
    }

    @Override
    public String name() {
        return IMPORT;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var scope = lease.scope();
        var sender = scopes.call(scope, () -> application.sender(scope, lease.id()));
        try (var ahead = new ReadingAhead(application, scopes, lease)) {
            var more = true;
            while (more && held.wanted()) {
                var piece = ahead.take();
                var step = scopes.call(
                        sender,
                        () -> piece.map(read -> application.next(lease, read))
                                .orElseGet(() -> application.next(lease)));
                ahead.continueFrom(step.job().progress());
                tell(step);
                count(step, sender.passport());
                more = step.more();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Only what is committed, and what was written: a dry run changes nothing. */
    private void tell(ImportApplication.Step step) {
        var job = step.job();
        if (job.committedAt() != null) {
            watch.applied(job.collection(), step.results());
            if (!step.more()) {
                watch.ended(job);
            }
        }
    }

    /** A line that waits says that another unit has the person, foretold or done: the sender comes near somebody. */
    private void count(ImportApplication.Step step, Passport sender) {
        var near = step.results().stream()
                .flatMap(line -> Optional.ofNullable(line.near()).stream())
                .toList();
        if (!near.isEmpty()) {
            harvest.note(sender, near);
        }
    }

    @Override
    public void giveUp(Lease lease) {
        watch.ended(scopes.call(lease.scope(), () -> application.giveUp(lease)));
    }

    @Override
    public Duration length() {
        return settings.lease();
    }

    @Override
    public Duration pause() {
        return settings.pause();
    }

    @Override
    public int hands() {
        return settings.hands();
    }
}
