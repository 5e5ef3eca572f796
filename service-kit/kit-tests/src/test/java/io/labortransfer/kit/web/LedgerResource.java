package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.sample.Notes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Records in version 3 whose acts ask for the version, forget to, or need not. */
@Path("/api/v1/ledgers")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

    static final long VERSION = 3;

    private final Notes notes;
    private final Preconditions preconditions;

    LedgerResource(Notes notes, Preconditions preconditions) {
        this.notes = notes;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/{id}/balance")
    @Access("note.write")
    @Operation(operationId = "balanceLedger", summary = "Asks for the version")
    public Map<String, String> balance(@PathParam("id") String id) {
        preconditions.mustStillBe(VERSION);
        return written(id);
    }

    @POST
    @Path("/{id}/forget")
    @Access("note.write")
    @Operation(operationId = "forgetLedger", summary = "Forgets to ask for the version")
    public Map<String, String> forget(@PathParam("id") String id) {
        return written(id);
    }

    @POST
    @Path("/{id}/close")
    @IgnoresVersion("closing is open in every state")
    @Access("note.write")
    @Operation(operationId = "closeLedger", summary = "Asks, although no version counts")
    public Map<String, String> close(@PathParam("id") String id) {
        preconditions.mustStillBe(VERSION);
        return written(id);
    }

    private Map<String, String> written(String id) {
        return Map.of("id", notes.add(id).toString());
    }
}
