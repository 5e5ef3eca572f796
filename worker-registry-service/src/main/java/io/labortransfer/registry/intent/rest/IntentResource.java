package io.labortransfer.registry.intent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.intent.IntentFilter;
import io.labortransfer.registry.intent.IntentHistory;
import io.labortransfer.registry.intent.IntentId;
import io.labortransfer.registry.intent.IntentRegistry;
import io.labortransfer.registry.intent.IntentState;
import io.labortransfer.registry.intent.IntentSubmission;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedReading;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Intents by their own id, and those of all workers in reach. */
@Path("/api/v1/intents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intents")
@Blocking
public class IntentResource {
    private final IntentRegistry registry;
    private final IntentHistory history;
    private final MergePatches patches;
    private final Cursors cursors;
    private final ChangeFeed changes;
    private final Caller caller;

    IntentResource(
            IntentRegistry registry,
            IntentHistory history,
            MergePatches patches,
            Cursors cursors,
            ChangeFeed changes,
            Caller caller) {
        this.registry = registry;
        this.history = history;
        this.patches = patches;
        this.cursors = cursors;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @Access("intent.read")
    @Operation(
            operationId = "listIntentChanges",
            summary = "Changes of the intents in reach, or of those of workers who are shared with the office")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("shared") @Nullable Boolean ofShared) {
        return changes.page(feed(ofShared), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("intent.read")
    @Operation(operationId = "followIntentChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(
            @QueryParam("since") @Nullable String since, @QueryParam("shared") @Nullable Boolean ofShared) {
        return changes.follow(feed(ofShared), since);
    }

    private Feed feed(@Nullable Boolean asked) {
        var ofShared = SharedReading.isAskedFor(caller.passport(), asked);
        return Feed.of("lt.intent.v1", ofShared, new IntentGlance(caller, registry, ofShared));
    }

    @GET
    @Access("intent.read")
    @Operation(
            operationId = "searchIntents",
            summary =
                    "The intents of the workers in reach, oldest first, or those of workers who are shared with the office",
            description =
                    "A destination office lists those that are not closed, of the workers whom an agreement shows it now, in the order of"
                            + " the workers' registration. An office that is of the origin as well asks for them with shared=true.")
    public Page<IntentView> page(
            @QueryParam("state") @Nullable IntentState state,
            @QueryParam("workForm") @Pattern(regexp = "[A-Z][A-Z_]{0,39}") @Nullable String workForm,
            @QueryParam("occupation") @Pattern(regexp = "[0-9](-[0-9]{2}){0,3}") @Nullable String occupation,
            @QueryParam("destination") @Pattern(regexp = "[0-9]{2,12}") @Nullable String destination,
            @QueryParam("division") @Pattern(regexp = "[0-9]{2,6}") @Nullable String division,
            @QueryParam("shared") @Nullable Boolean shared,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var wanted = new IntentFilter(state, workForm, occupation, destination, division, null, List.of(), null);
        var ofShared = SharedReading.isAskedFor(passport, shared);
        var bound = ofShared ? "shared|" + wanted.text() : wanted.text();
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), bound, cursor).getFirst());
        var most = Limits.of(limit);
        Function<UUID, String> next = last -> cursors.seal(passport.province(), bound, List.of(last.toString()));
        return ofShared
                ? Page.cut(
                                registry.sharedPage(passport, wanted.after(after), most + 1),
                                most,
                                last -> next.apply(last.workerId()))
                        .map(intent -> IntentView.of(intent, Relation.AGR))
                : Page.cut(
                                registry.page(passport, wanted.after(after), most + 1),
                                most,
                                last -> next.apply(last.id().value()))
                        .map(intent -> IntentView.of(intent, Reach.relation(passport)));
    }

    @GET
    @Path("/{id}")
    @Access("intent.read")
    @Operation(
            operationId = "getIntent",
            summary = "One intent, as it stands, as it held on a day or as it was known at a moment")
    public IntentView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var intent = IntentId.of(id).value();
        var passport = caller.passport();
        if (!asked.isNow()) {
            return IntentView.of(history.at(passport, intent, asked), Reach.relation(passport));
        }
        var seen = registry.see(passport, intent);
        return IntentView.of(seen.intents().getFirst(), seen.relation());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("intent.write")
    @Operation(
            operationId = "amendIntent",
            summary = "The worker wishes for something else, on a new word; the wish stands for another 90 days")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = IntentSubmission.class)))
    public IntentView amend(@PathParam("id") String id, @NotNull MergePatch patch) {
        return IntentView.of(
                registry.amend(
                        caller.passport(),
                        IntentId.of(id).value(),
                        known -> patches.apply(patch, known, IntentSubmission.class)),
                Reach.relation(caller.passport()));
    }

    @POST
    @Path("/{id}/reconfirm")
    @Access("intent.write")
    @Operation(
            operationId = "reconfirmIntent",
            summary = "The worker still wishes the same, on a new word; the wish stands for another 90 days")
    public IntentView reconfirm(@PathParam("id") String id, @NotNull Reconfirmation reconfirmation) {
        return IntentView.of(
                registry.reconfirm(caller.passport(), IntentId.of(id).value(), reconfirmation.workerWord()),
                Reach.relation(caller.passport()));
    }

    /**
     * A reconfirmation.
     *
     * @param workerWord the worker's word
     */
    public record Reconfirmation(@Nullable SpokenWord workerWord) {}

    @POST
    @Path("/{id}/withdraw")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("intent.write")
    @Operation(operationId = "withdrawIntent", summary = "Withdraw an intent on the worker's word; never refused")
    public IntentView withdraw(@PathParam("id") String id, @NotNull Withdrawal withdrawal) {
        return IntentView.of(
                registry.withdraw(caller.passport(), IntentId.of(id).value(), withdrawal.workerWord()),
                Reach.relation(caller.passport()));
    }

    /**
     * A withdrawal.
     *
     * @param workerWord the worker's word
     */
    public record Withdrawal(@Nullable SpokenWord workerWord) {}
}
