package io.labortransfer.registry.relocation.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.relocation.RelocationDesk;
import io.labortransfer.registry.relocation.RelocationHistory;
import io.labortransfer.registry.relocation.RelocationId;
import io.labortransfer.registry.relocation.RelocationStart;
import io.labortransfer.registry.relocation.RelocationState;
import io.labortransfer.registry.relocation.RelocationSubmission;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registrations on their way to another unit. */
@Path("/api/v1/relocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Relocations")
@Blocking
public class RelocationResource {
    private final RelocationStart start;
    private final RelocationDesk desk;
    private final RelocationHistory history;
    private final Cursors cursors;
    private final Caller caller;

    RelocationResource(
            RelocationStart start, RelocationDesk desk, RelocationHistory history, Cursors cursors, Caller caller) {
        this.start = start;
        this.history = history;
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("relocation")
    @Operation(
            operationId = "startRelocation",
            summary = "Ask that a registration move to another unit",
            description =
                    "An office names a worker of its own, a duplicate case, or an ID number, and the county. A worker"
                            + " asks with the word and names nobody. A unit that asks for a person of another one is"
                            + " answered the same whoever has the person and when nobody has; what nobody answers lapses"
                            + " after twenty working days.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The other side is to decide",
            value = RelocationView.class)
    public RestResponse<RelocationView> start(@NotNull RelocationSubmission relocation) {
        var view = view(new RelocationDesk.Seen(start.start(caller.passport(), relocation), false));
        return Created.at("/api/v1/relocations/" + view.id(), view);
    }

    @GET
    @Access("relocation")
    @Operation(operationId = "listRelocations", summary = "The relocations in which the caller takes part")
    public Page<RelocationView> list(
            @QueryParam("state") @Nullable RelocationState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var filter = "relocations|" + state;
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var most = Limits.of(limit);
        return Page.cut(
                        desk.page(passport, state, after, most + 1),
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.relocation().uuid().toString())))
                .map(this::view);
    }

    @GET
    @Path("/{id}")
    @Access("relocation")
    @Operation(
            operationId = "getRelocation",
            summary = "One relocation, as it stands, as it held on a day or as it was known at a moment")
    public RelocationView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        return view(history.at(caller.passport(), RelocationId.of(id).value(), asked));
    }

    @POST
    @Path("/{id}/accept")
    @Access("relocation")
    @Operation(
            operationId = "acceptRelocation",
            summary = "Let the worker go, or take the worker over: the side that did not ask",
            description =
                    "The worker with wishes, consents and words moves to the new unit at once, in one transaction that"
                            + " follows the answer; the id stays. From then on the old unit finds nothing of the worker, and of"
                            + " the relocation its state and dates.")
    public RelocationView accept(@PathParam("id") String id) {
        return view(desk.accept(caller.passport(), RelocationId.of(id).value()));
    }

    @POST
    @Path("/{id}/decline")
    @Access("relocation")
    @Operation(operationId = "declineRelocation", summary = "Refuse: the worker stays with the old unit")
    public RelocationView decline(@PathParam("id") String id) {
        return view(desk.decline(caller.passport(), RelocationId.of(id).value()));
    }

    @POST
    @Path("/{id}/cancel")
    @Access("relocation")
    @Operation(
            operationId = "cancelRelocation",
            summary = "Take back what the caller asked for",
            description =
                    "What a worker asked for the worker alone takes back. What the service started because a duplicate case was"
                            + " decided nobody takes back.")
    public RelocationView cancel(@PathParam("id") String id) {
        return view(desk.cancel(caller.passport(), RelocationId.of(id).value()));
    }

    private RelocationView view(RelocationDesk.Seen relocation) {
        return RelocationView.of(relocation, caller.passport());
    }
}
