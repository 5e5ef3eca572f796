package io.labortransfer.registry.lifecycle.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.registry.lifecycle.WorkerMoves;
import io.labortransfer.registry.worker.Attestation;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The moves of a registration. */
@Path("/api/v1/workers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class WorkerMovesResource {
    private final WorkerMoves moves;
    private final Caller caller;

    WorkerMovesResource(WorkerMoves moves, Caller caller) {
        this.moves = moves;
        this.caller = caller;
    }

    @POST
    @Path("/verify")
    @Access("worker.write")
    @Operation(
            operationId = "verifyWorker",
            summary = "The office vouches for a record that waits; from now on the worker can be matched")
    public RegistrationView verify(@PathParam("id") String id, @NotNull @Valid Verification verification) {
        var voucher = verification.attestation();
        return view(moves.verify(
                caller.passport(),
                worker(id),
                voucher == null ? Attestation.COUNTY : Attestation.valueOf(voucher.name()),
                verification.reason()));
    }

    @POST
    @Path("/suspend")
    @Access("worker.write")
    @Operation(
            operationId = "suspendWorker",
            summary = "The record is in dispute: nothing new is begun with the worker until that is settled")
    public RegistrationView suspend(@PathParam("id") String id, @NotNull @Valid MoveRequest move) {
        return view(moves.suspend(caller.passport(), worker(id), move.reason()));
    }

    @POST
    @Path("/reinstate")
    @Access("worker.write")
    @Operation(
            operationId = "reinstateWorker",
            summary =
                    "The dispute about a suspended record is settled, or a registration that was closed is opened again",
            description =
                    "What was archived begins as a new registration does: ACTIVE when county or system vouch for it, else PENDING,"
                            + " PENDING_STUDENT at school. Wishes and consents that ended with it are asked for anew.")
    public RegistrationView reinstate(@PathParam("id") String id, @NotNull @Valid MoveRequest move) {
        return view(moves.reinstate(caller.passport(), worker(id), move.reason()));
    }

    @POST
    @Path("/decease")
    @Access("worker.write")
    @Operation(
            operationId = "deceaseWorker",
            summary = "The worker has died: wishes and consents end, and nobody is notified by machine",
            description = "A relocation that waits for an answer ends as well.")
    public RegistrationView decease(@PathParam("id") String id, @NotNull @Valid MoveRequest move) {
        return view(moves.decease(caller.passport(), worker(id), move.reason()));
    }

    @POST
    @Path("/archive")
    @Access("worker.write")
    @Operation(operationId = "archiveWorker", summary = "Close a registration: wishes and consents end")
    public RegistrationView archive(@PathParam("id") String id, @NotNull @Valid MoveRequest move) {
        return view(moves.archive(caller.passport(), worker(id), move.reason()));
    }

    private static UUID worker(String id) {
        return WorkerId.of(id).value();
    }

    private RegistrationView view(Worker worker) {
        return RegistrationView.of(worker, Reach.relation(caller.passport()));
    }
}
