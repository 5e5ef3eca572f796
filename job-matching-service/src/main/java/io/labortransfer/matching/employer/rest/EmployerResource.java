package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Created;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.employer.EmployerDirectory;
import io.labortransfer.matching.employer.EmployerHistory;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.EmployerRegistry;
import io.labortransfer.matching.employer.EmployerState;
import io.labortransfer.matching.employer.EmployerType;
import io.labortransfer.matching.employer.Employers;
import io.labortransfer.matching.employer.NewEmployer;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Employers as they register and are found; what is decided about them: {@link EmployerDecisionResource}. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employers")
@Tag(name = "Employers")
public class EmployerResource {

    private final EmployerRegistry registry;
    private final EmployerDirectory directory;
    private final EmployerViews views;
    private final EmployerHistory history;
    private final MergePatches patches;
    private final ChangeFeed changes;
    private final Cursors cursors;
    private final Caller caller;

    EmployerResource(
            EmployerRegistry registry,
            EmployerDirectory directory,
            EmployerViews views,
            EmployerHistory history,
            MergePatches patches,
            ChangeFeed changes,
            Cursors cursors,
            Caller caller) {
        this.registry = registry;
        this.directory = directory;
        this.views = views;
        this.history = history;
        this.patches = patches;
        this.changes = changes;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Access("employer.write")
    @Operation(
            operationId = "registerEmployer",
            summary =
                    "An employer registers itself in the unit of its division; an office registers a village or workshop")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The employer is registered",
            value = EmployerView.class)
    public RestResponse<EmployerView> register(@NotNull @Valid RegisterRequest request) {
        NewEmployer told = request.told();
        EmployerView view = views.whole(registry.register(told), told.contact());
        return Created.at("/api/v1/employers/" + view.id(), view);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("employer.write")
    @Operation(
            operationId = "amendEmployer",
            summary = "An employer tells something else of itself; what an office had verified is to be verified again")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = RegisterRequest.class)))
    public EmployerView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return registry.amend(
                        EmployerId.of(id),
                        known -> patches.apply(patch, RegisterRequest.of(known), RegisterRequest.class)
                                .told())
                .map(views::whole)
                .orElseThrow(Problems::notFound);
    }

    @GET
    @Path("/changes")
    @Access("employer.read")
    @Operation(operationId = "listEmployerChanges", summary = "Changes of employers that the caller may read")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since, @QueryParam("limit") @Nullable Integer limit) {
        return changes.page(feed(), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("employer.read")
    @Operation(operationId = "followEmployerChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(@QueryParam("since") @Nullable String since) {
        return changes.follow(feed(), since);
    }

    private Feed feed() {
        return Feed.everywhere("lt.employer.v1", id -> {
            EmployerId employer = EmployerId.of(id);
            if (registry.find(employer).isEmpty() && directory.one(employer).isEmpty()) {
                throw Problems.notFound();
            }
            return List.of();
        });
    }

    @GET
    @Path("/{id}")
    @Access("employer.read")
    @Operation(
            operationId = "getEmployer",
            summary = "One employer; name and state to offices that send people, the state to the nation",
            description =
                    "The employer and the office of its place may ask for it as it held on a day or was known at a moment.")
    public EmployerView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        EmployerId employer = EmployerId.of(id);
        AsKnown asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        if (!asked.isNow()) {
            return history.at(employer, asked).map(views::past).orElseThrow(Problems::notFound);
        }
        return registry.find(employer)
                .map(views::whole)
                .or(() -> directory.one(employer).map(views::known))
                .orElseThrow(Problems::notFound);
    }

    @GET
    @Access("employer.read")
    @Operation(
            operationId = "listEmployers",
            summary = "Employers that the caller may know of, by id",
            description =
                    "With uscc an office is shown the registrations of the firm in all units, so that it sees whether a block"
                            + " stands elsewhere. Without it, those of its own place; the national office those whose appeal waits.")
    public Page<EmployerView> list(
            @QueryParam("uscc") @Pattern(regexp = "[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}") @Nullable String uscc,
            @QueryParam("state") @Nullable EmployerState state,
            @QueryParam("type") @Nullable EmployerType type,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "employers|" + uscc + "|" + state + "|" + type;
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, filter, cursor).getFirst());
        String code = uscc == null ? null : uscc.toUpperCase(Locale.ROOT);
        return Page.cut(
                found(new Employers.Question(code, state, type, after, most + 1)),
                most,
                last -> cursors.seal(
                        province,
                        filter,
                        List.of(EmployerId.of(last.id()).value().toString())));
    }

    private List<EmployerView> found(Employers.Question question) {
        if (caller.is(Actor.EM)) {
            return views.own(registry.page(question));
        }
        String uscc = question.uscc();
        if (uscc != null) {
            return directory.of(uscc, question).stream().map(views::known).toList();
        }
        return caller.is(Actor.NO)
                ? directory.appealing(question).stream().map(views::known).toList()
                : views.own(registry.page(question));
    }
}
