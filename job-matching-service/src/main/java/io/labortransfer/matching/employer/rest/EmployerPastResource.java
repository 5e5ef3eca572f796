package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.employer.EmployerHistory;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.Statements;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How an employer's registration changed, and what was said when it was to be blocked. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/employers")
@Tag(name = "Employers")
public class EmployerPastResource {

    private final EmployerHistory history;
    private final Statements statements;
    private final Cursors cursors;
    private final Caller caller;

    EmployerPastResource(EmployerHistory history, Statements statements, Cursors cursors, Caller caller) {
        this.history = history;
        this.statements = statements;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/history")
    @Access("employer.read")
    @Operation(
            operationId = "listEmployerHistory",
            summary = "The versions of a registration, the newest first: who changed what when, never what it said")
    public Page<EmployerEntryView> history(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String filter = "employer-history|" + id;
        Long below = cursor == null ? null : Long.valueOf(place(filter, cursor));
        return Page.cut(
                        history.page(EmployerId.of(id), below, most + 1).orElseThrow(Problems::notFound),
                        most,
                        last -> seal(filter, String.valueOf(last.version())))
                .map(EmployerEntryView::of);
    }

    @GET
    @Path("/{id}/statements")
    @Access("employer.read")
    @Operation(
            operationId = "listEmployerStatements",
            summary = "What the offices and the employer said about a block, the oldest first")
    public Page<EmployerStatementView> statements(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Limits.of(limit);
        String filter = "employer-statements|" + id;
        UUID after = cursor == null ? null : UUID.fromString(place(filter, cursor));
        return Page.cut(
                        statements.page(EmployerId.of(id), after, most + 1).orElseThrow(Problems::notFound),
                        most,
                        last -> seal(filter, last.id().toString()))
                .map(EmployerStatementView::of);
    }

    private String place(String filter, String cursor) {
        return cursors.open(caller.scope().province(), filter, cursor).getFirst();
    }

    private String seal(String filter, String place) {
        return cursors.seal(caller.scope().province(), filter, List.of(place));
    }
}
