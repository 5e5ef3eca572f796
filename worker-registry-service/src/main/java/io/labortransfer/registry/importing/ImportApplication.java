package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Applies one chunk of a file in one transaction: workers, results, events and the mark of how far we are, or none of it. */
@ApplicationScoped
public class ImportApplication {
    private final ImportJobs jobs;
    private final ImportChunks chunks;
    private final ChunkAdmission admission;
    private final ImportResults results;
    private final ImportSettings settings;
    private final Clock clock;

    ImportApplication(
            ImportJobs jobs,
            ImportChunks chunks,
            ChunkAdmission admission,
            ImportResults results,
            ImportSettings settings,
            Clock clock) {
        this.jobs = jobs;
        this.chunks = chunks;
        this.admission = admission;
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    /** Applies the next chunk, if the job is still {@code owner}'s; answers whether there is another. */
    @Transactional
    public boolean applyNext(ProvinceScope scope, UUID job, UUID owner) {
        var held = jobs.hold(scope, job);
        if (!held.isLeasedTo(owner)) {
            return false;
        }
        var chunk = chunks.read(scope, job, held.nextChunk());
        var outcome = admission.admit(scope, held, chunk);
        results.add(scope, job, outcome);
        held.applied(outcome, settings.lease(), clock.instant());
        return held.isLeasedTo(owner);
    }

    /** Notes that the next chunk could not be applied. */
    @Transactional
    public void stumble(ProvinceScope scope, UUID job, UUID owner) {
        var held = jobs.hold(scope, job);
        if (held.isLeasedTo(owner)) {
            held.stumble(settings.pause(), clock.instant());
        }
    }
}
