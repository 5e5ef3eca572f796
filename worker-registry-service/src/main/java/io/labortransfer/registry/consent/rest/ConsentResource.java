package io.labortransfer.registry.consent.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.registry.consent.ConsentHistory;
import io.labortransfer.registry.consent.ConsentId;
import io.labortransfer.registry.consent.ConsentRegistry;
import io.labortransfer.registry.word.SpokenWord;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedReading;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Consents by their own id. */
@Path("/api/v1/consents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class ConsentResource {
    private final ConsentRegistry registry;
    private final ConsentHistory history;
    private final ChangeFeed changes;
    private final Caller caller;

    ConsentResource(ConsentRegistry registry, ConsentHistory history, ChangeFeed changes, Caller caller) {
        this.registry = registry;
        this.history = history;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Path("/changes")
    @Access("consent.read")
    @Operation(
            operationId = "listConsentChanges",
            summary = "Changes of the consents of workers in reach, or of those who are shared with the office")
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
    @Access("consent.read")
    @Operation(operationId = "followConsentChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(
            @QueryParam("since") @Nullable String since, @QueryParam("shared") @Nullable Boolean ofShared) {
        return changes.follow(feed(ofShared), since);
    }

    private Feed feed(@Nullable Boolean asked) {
        var ofShared = SharedReading.isAskedFor(caller.passport(), asked);
        return Feed.of("lt.consent.v1", ofShared, new ConsentGlance(caller, registry, ofShared));
    }

    @GET
    @Path("/{id}")
    @Access("consent.read")
    @Operation(
            operationId = "getConsent",
            summary = "One consent, as it stands, as it held on a day or as it was known at a moment")
    public ConsentView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var consent = ConsentId.of(id).value();
        var passport = caller.passport();
        if (!asked.isNow()) {
            return ConsentView.of(history.at(passport, consent, asked), Reach.relation(passport));
        }
        var seen = registry.see(passport, consent);
        return ConsentView.of(seen.consents().getFirst(), seen.relation());
    }

    @POST
    @Path("/{id}/revoke")
    @IgnoresVersion("the worker's no is open in every state and must not fail for a stale version")
    @Access("consent.write")
    @Operation(operationId = "revokeConsent", summary = "Take a consent back on the worker's word; never refused")
    public ConsentView revoke(@PathParam("id") String id, @NotNull Revocation revocation) {
        return ConsentView.of(
                registry.revoke(caller.passport(), ConsentId.of(id).value(), revocation.workerWord()),
                Reach.relation(caller.passport()));
    }

    /**
     * A revocation.
     *
     * @param workerWord the worker's word
     */
    public record Revocation(@Nullable SpokenWord workerWord) {}
}
