package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.household.HouseholdDirectory;
import io.labortransfer.registry.household.HouseholdFilter;
import io.labortransfer.registry.household.HouseholdHistory;
import io.labortransfer.registry.household.HouseholdId;
import io.labortransfer.registry.household.HouseholdRegistry;
import io.labortransfer.registry.household.MonitoringType;
import io.labortransfer.registry.household.RiskState;
import io.labortransfer.registry.household.SharedHouseholdReading;
import io.labortransfer.registry.household.ShownHousehold;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Households. */
@Path("/api/v1/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households")
@Blocking
public class HouseholdResource {
    /** Who changed a household is told with its history. */
    private static final Set<FieldGroup> ONLY_OF_THE_PAST = Set.of(FieldGroup.F9);

    private final HouseholdRegistry registry;
    private final HouseholdDirectory directory;
    private final HouseholdHistory history;
    private final SharedHouseholdReading shared;
    private final HouseholdPages pages;
    private final ChangeFeed changes;
    private final MergePatches patches;
    private final Disclosure disclosure;
    private final Caller caller;

    HouseholdResource(
            HouseholdRegistry registry,
            HouseholdDirectory directory,
            HouseholdHistory history,
            SharedHouseholdReading shared,
            HouseholdPages pages,
            ChangeFeed changes,
            MergePatches patches,
            Disclosure disclosure,
            Caller caller) {
        this.registry = registry;
        this.directory = directory;
        this.history = history;
        this.shared = shared;
        this.pages = pages;
        this.changes = changes;
        this.patches = patches;
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("household.write")
    @Operation(
            operationId = "enterHousehold",
            summary = "Enter a household and who belongs to it; how it is watched comes by import only")
    @APIResponseSchema(responseCode = "201", responseDescription = "The household is kept", value = HouseholdView.class)
    public RestResponse<HouseholdView> enter(@NotNull @Valid HouseholdRequest household) {
        var view = view(registry.enter(caller.passport(), household.facts(), household.clientId()));
        return Created.at("/api/v1/households/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("household.write")
    @Operation(
            operationId = "correctHousehold",
            summary = "Correct where a household is registered, whether it was relocated, or who belongs to it")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = HouseholdCorrection.class)))
    public HouseholdView correct(@PathParam("id") String id, @NotNull MergePatch patch) {
        return view(registry.correct(
                caller.passport(),
                HouseholdId.of(id).value(),
                known -> patches.apply(patch, HouseholdCorrection.of(known), HouseholdCorrection.class)
                        .facts()));
    }

    @GET
    @Access("household.read")
    @Operation(
            operationId = "listHouseholds",
            summary = "The households in reach, in the order in which they were entered",
            description =
                    "With workerId the household of this worker. A destination office reads it, without members and need, of a worker"
                            + " whom an agreement or a case shows it, and lists no others.")
    public Page<HouseholdView> list(
            @QueryParam("division") @Pattern(regexp = "[0-9]{2,6}") @Nullable String division,
            @QueryParam("zeroEmployment") @Nullable Boolean zeroEmployment,
            @QueryParam("monitoringType") @Nullable MonitoringType monitoringType,
            @QueryParam("riskState") @Nullable RiskState riskState,
            @QueryParam("workerId") @Nullable String workerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        disclosure.without(ONLY_OF_THE_PAST);
        var member =
                workerId == null ? null : WorkerId.asked("workerId", workerId).value();
        return pages.of(
                new HouseholdFilter(division, zeroEmployment, monitoringType, riskState, member, null), limit, cursor);
    }

    @GET
    @Path("/changes")
    @Access("household.read")
    @Operation(operationId = "listHouseholdChanges", summary = "Changes of the households in reach")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("household.read")
    @Operation(operationId = "followHouseholdChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    private Feed feed() {
        return Feed.of(
                "lt.household.v1",
                id -> directory.get(caller.passport(), HouseholdId.of(id).value()).about().stream()
                        .map(worker -> new WorkerId(worker).wire())
                        .toList());
    }

    @GET
    @Path("/{id}")
    @Access("household.read")
    @Operation(
            operationId = "getHousehold",
            summary = "One household, as it stands, as it held on a day or as it was known at a moment",
            description =
                    "A destination office reads as it stands, without members and need, the household of a worker whom an agreement or a"
                            + " case shows it.")
    public HouseholdView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var household = HouseholdId.of(id).value();
        var passport = caller.passport();
        disclosure.without(ONLY_OF_THE_PAST);
        return asked.isNow()
                ? directory
                        .inReach(passport, household)
                        .map(this::view)
                        .or(() -> shared.get(passport, household).map(HouseholdView::of))
                        .orElseThrow(Problems::notFound)
                : HouseholdView.of(history.at(passport, household, asked), Reach.relation(passport));
    }

    private HouseholdView view(ShownHousehold shown) {
        return HouseholdView.of(shown, Reach.relation(caller.passport()));
    }
}
