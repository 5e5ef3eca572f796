package io.labortransfer.registry.history.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.consent.Consent;
import io.labortransfer.registry.consent.ConsentHistory;
import io.labortransfer.registry.consent.ConsentId;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who changed a consent, when and on which word. */
@Path("/api/v1/consents/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents")
@Blocking
public class ConsentHistoryResource {
    private final ConsentHistory history;
    private final VersionPages pages;
    private final Caller caller;

    ConsentHistoryResource(ConsentHistory history, VersionPages pages, Caller caller) {
        this.history = history;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Access("consent.read")
    @Operation(
            operationId = "listConsentHistory",
            summary = "The versions of a consent, the newest first: who changed what, when and on which word")
    public Page<RecordEntryView> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var consent = ConsentId.of(id);
        var passport = caller.passport();
        return pages.of(
                consent.wire(),
                limit,
                cursor,
                (below, most) -> history.page(passport, consent.value(), below, most),
                Consent::workerId);
    }
}
