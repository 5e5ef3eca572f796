package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.harvest.HarvestLimit;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.web.ProblemMappers;
import io.labortransfer.registry.worker.HeldElsewhereException;
import io.labortransfer.registry.worker.WorkerRefusal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A correction that is refused because another unit has the person betrays as much as a claim that waits, and counts as somebody
 * shown: behind the transaction of the operation, with which the count would be rolled back.
 */
@Singleton
public class HeldElsewhereMapper {
    private final HarvestLimit harvest;
    private final Caller caller;
    private final ProblemMappers problems;

    HeldElsewhereMapper(HarvestLimit harvest, Caller caller, ProblemMappers problems) {
        this.harvest = harvest;
        this.caller = caller;
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response heldElsewhere(HeldElsewhereException e, HttpHeaders headers) {
        harvest.note(caller.passport(), List.of(e.person().counted()));
        var refusal = WorkerRefusal.ID_HELD_ELSEWHERE;
        return problems.problem(
                new ProblemException(
                        Problem.of(refusal.name(), refusal.status()).allowing(List.of())),
                headers);
    }
}
