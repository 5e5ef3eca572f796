package io.labortransfer.registry.claim.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.claim.CaseDesk;
import io.labortransfer.registry.claim.CaseHistory;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.DuplicateState;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Records that may be one person. */
@Path("/api/v1/duplicates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
@Blocking
public class DuplicateResource {
    private final CaseDesk desk;
    private final CaseHistory history;
    private final Cursors cursors;
    private final Caller caller;

    DuplicateResource(CaseDesk desk, CaseHistory history, Cursors cursors, Caller caller) {
        this.history = history;
        this.desk = desk;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("duplicate.read")
    @Operation(
            operationId = "listDuplicates",
            summary = "The cases in which the caller's unit is a side; for the nation, those that escalated")
    public Page<DuplicateView> list(
            @QueryParam("state") @Nullable DuplicateState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var filter = "duplicates|" + state;
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
                                List.of(last.duplicate().uuid().toString())))
                .map(DuplicateView::of);
    }

    @GET
    @Path("/{id}")
    @Access("duplicate.read")
    @Operation(
            operationId = "getDuplicate",
            summary = "One case, as it stands, as it held on a day or as it was known at a moment",
            description =
                    "A case moves with the person. The claimant is told the unit that had the person then, once that unit has"
                            + " answered itself or the day has come on which the sides may know each other; what was said is"
                            + " shown with the unit that said it.")
    public DuplicateView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        return DuplicateView.of(history.at(caller.passport(), DuplicateId.of(id).value(), asked));
    }

    @POST
    @Path("/{id}/dispositions")
    @Access("duplicate.file")
    @Operation(
            operationId = "fileDisposition",
            summary = "Say what the own unit wants in a case",
            description =
                    "While the case is open a side may change its mind. When the claimant yields, or both sides have"
                            + " answered, the case ends, or escalates to the nation when they do not agree. A holder who"
                            + " yields offers the person to the claimant by a relocation. A claimant who is silent for ten"
                            + " working days loses the claim; a holder who is silent does not keep the person by that.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The statement is on record; this is what the case is now",
            value = DuplicateView.class)
    public RestResponse<DuplicateView> file(
            @PathParam("id") String id, @NotNull @Valid CaseDesk.Disposition disposition) {
        var view =
                DuplicateView.of(desk.file(caller.passport(), DuplicateId.of(id).value(), disposition));
        return Created.at("/api/v1/duplicates/" + view.id(), view);
    }

    @POST
    @Path("/{id}/decide")
    @Access("duplicate.decide")
    @Operation(
            operationId = "decideDuplicate",
            summary = "Decide an escalated case as the nation, or a probable one inside the own unit",
            description =
                    "Nothing merges by a decision: records that are one person are merged by the operation of that name.")
    public DuplicateView decide(@PathParam("id") String id, @NotNull @Valid CaseDesk.CaseDecision decision) {
        return DuplicateView.of(
                desk.decide(caller.passport(), DuplicateId.of(id).value(), decision));
    }
}
