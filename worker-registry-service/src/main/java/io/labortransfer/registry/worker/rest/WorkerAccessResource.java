package io.labortransfer.registry.worker.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.accesslog.AccessHistory;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.accesslog.PastAccess;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.worker.ClearField;
import io.labortransfer.registry.worker.OwnActs;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A worker's values in clear, and who has seen what of the worker. */
@Path("/api/v1/workers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class WorkerAccessResource {
    private final WorkerDirectory directory;
    private final SharedReading shared;
    private final OwnActs acts;
    private final Disclosure disclosure;
    private final Cursors cursors;
    private final Caller caller;

    WorkerAccessResource(
            WorkerDirectory directory,
            SharedReading shared,
            OwnActs acts,
            Disclosure disclosure,
            Cursors cursors,
            Caller caller) {
        this.directory = directory;
        this.shared = shared;
        this.acts = acts;
        this.disclosure = disclosure;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Path("/reveal")
    @NoIdempotencyKey("its answer must not be kept; asked twice, it shows twice and is recorded twice")
    @IgnoresVersion("it only reads")
    @Access("worker.reveal")
    @Operation(
            operationId = "revealWorker",
            summary = "Values of a worker in clear, for a purpose and a reason that the worker can read",
            description =
                    "The office at the site of work and the employer see what their case has come to let them see.")
    @APIResponseSchema(responseCode = "200", responseDescription = "OK", value = RevealedView.class)
    @APIResponse(responseCode = "409", description = "The case has not come to let the caller see one of the values")
    public RevealedView reveal(@PathParam("id") String id, @NotNull @Valid RevealRequest wanted) {
        var passport = caller.passport();
        var worker = WorkerId.of(id).value();
        disclosure.because(wanted.purpose().name(), wanted.reason());
        disclosure.only(wanted.fields().stream().map(ClearField::group).toList());
        return directory
                .inReach(passport, worker)
                .map(own -> RevealedView.of(own, directory.person(own), wanted.fields(), Reach.relation(passport)))
                .orElseGet(() -> revealed(shared.revealing(passport, worker, wanted.fields()), wanted.fields()));
    }

    private RevealedView revealed(SharedProfile profile, List<ClearField> fields) {
        return RevealedView.of(profile, shared.person(profile).orElseThrow(Problems::notFound), fields);
    }

    @GET
    @Path("/access-records")
    @Access("log.read")
    @Operation(
            operationId = "listAccessRecords",
            summary = "Who was shown this worker by the registry, the newest first",
            description =
                    "A station, an office of another unit and an employer read what they were shown themselves. A unit"
                            + " that has let the worker go reads what its own offices were shown, and nothing else of the"
                            + " worker.")
    public Page<AccessRecordView> accessRecords(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.of(id);
        var filter = "access-records|" + worker.wire();
        var before = cursor == null ? null : place(cursors.open(passport.province(), filter, cursor));
        var size = Limits.of(limit);
        var seen = acts.about(passport, worker.value(), before, size + 1);
        disclosure.about(List.of(worker.wire()));
        disclosure.by(seen.relation());
        return Page.cut(seen.items(), size, last -> cursors.seal(passport.province(), filter, keyset(last)))
                .map(past -> AccessRecordView.of(past, worker.wire(), seen.relation()));
    }

    private static List<String> keyset(PastAccess last) {
        return List.of(last.day().toString(), last.id().toString());
    }

    private static AccessHistory.Place place(List<String> keyset) {
        return new AccessHistory.Place(LocalDate.parse(keyset.getFirst()), UUID.fromString(keyset.getLast()));
    }
}
