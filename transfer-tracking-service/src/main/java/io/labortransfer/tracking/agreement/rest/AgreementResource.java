package io.labortransfer.tracking.agreement.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Page;
import io.labortransfer.tracking.agreement.AgreementDesk;
import io.labortransfer.tracking.agreement.AgreementId;
import io.labortransfer.tracking.agreement.AgreementState;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Agreements: drafted, shown, followed. */
@Path("/api/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementResource {

    private final AgreementDesk desk;
    private final AgreementPages pages;
    private final ChangeFeed changes;
    private final MergePatches patches;

    AgreementResource(AgreementDesk desk, AgreementPages pages, ChangeFeed changes, MergePatches patches) {
        this.desk = desk;
        this.pages = pages;
        this.changes = changes;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("agreement.write")
    @Operation(
            operationId = "draftAgreement",
            summary = "Draft an agreement as one of its parties; the other does not see it yet")
    @APIResponseSchema(responseCode = "201", responseDescription = "The draft is kept", value = AgreementView.class)
    public RestResponse<AgreementView> draft(@NotNull @Valid AgreementRequests.Draft draft) {
        AgreementView view = AgreementView.of(desk.draft(draft.type(), draft.statedParties(), draft.terms()));
        return Created.at("/api/v1/agreements/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("agreement.write")
    @Operation(operationId = "reviseAgreementDraft", summary = "Change the terms of a draft that was not proposed yet")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = AgreementRequests.TermsRequest.class)))
    public AgreementView revise(@PathParam("id") String id, @NotNull MergePatch patch) {
        return AgreementView.of(desk.rewrite(
                AgreementId.of(id),
                known -> patches.apply(
                                patch, AgreementRequests.TermsRequest.of(known), AgreementRequests.TermsRequest.class)
                        .terms()));
    }

    @GET
    @Access("agreement.read")
    @Operation(operationId = "listAgreements", summary = "Agreements of which the caller is a party, or is below one")
    public Page<AgreementView> list(
            @QueryParam("state") @Nullable AgreementState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return pages.page(state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Access("agreement.read")
    @Operation(
            operationId = "getAgreement",
            summary = "One agreement; offices and stations below a party read what is in force")
    public AgreementView get(@PathParam("id") String id) {
        return AgreementView.of(desk.see(AgreementId.of(id)));
    }

    @GET
    @Path("/changes")
    @Access("agreement.read")
    @Operation(operationId = "listAgreementChanges", summary = "Changes of agreements that the caller may read")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("agreement.read")
    @Operation(operationId = "followAgreementChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    /** The nation follows all, so the topic is read everywhere and each record is asked for. */
    private Feed feed() {
        return Feed.everywhere("lt.agreement.v1", id -> {
            desk.see(AgreementId.of(id));
            return List.of();
        });
    }
}
