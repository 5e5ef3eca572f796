package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows jobs and results to the office that sent the file, and to the offices above it. */
@ApplicationScoped
public class ImportArchive {
    private final ImportJobs jobs;
    private final ImportResults results;

    ImportArchive(ImportJobs jobs, ImportResults results) {
        this.jobs = jobs;
        this.results = results;
    }

    /** The job, or 404. */
    @Transactional
    public ImportJob get(Passport caller, UUID id) {
        return jobs.find(caller.scope(), id)
                .filter(job -> job.divisionPrefix().startsWith(caller.divisionPrefix()))
                .orElseThrow(Problems::notFound);
    }

    /** One page of results, in the order of lines. */
    @Transactional
    public Page<LineResult> results(
            Passport caller,
            UUID id,
            @Nullable LineStatus status,
            long after,
            int limit,
            Function<LineResult, String> cursor) {
        var job = get(caller, id);
        return Page.cut(results.page(caller.scope(), job.uuid(), status, after, limit + 1), limit, cursor);
    }
}
