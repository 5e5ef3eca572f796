package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.importing.rest.ChunkView;
import io.labortransfer.kit.importing.rest.FileTypes;
import io.labortransfer.kit.importing.rest.ImportStepsDoor;
import io.labortransfer.kit.importing.rest.ImportView;
import io.labortransfer.kit.importing.rest.Told;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of consents that come in chunks, step by step. */
@Path("/api/v1/consents/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent imports")
@Blocking
public class ConsentImportStepsResource {
    private static final int MOST_CHUNKS = 1_000_000;

    private static final String CONSENTS = "consents";

    private final ImportStepsDoor door;

    ConsentImportStepsResource(ImportStepsDoor door) {
        this.door = door;
    }

    @PUT
    @Path("/{id}/chunks/{number}")
    @Consumes({FileTypes.NDJSON, FileTypes.CSV, MediaType.APPLICATION_OCTET_STREAM})
    @IgnoresVersion("chunks come in any order, each known by its number and digest")
    @Access("import")
    @Operation(operationId = "putConsentImportChunk", summary = "Store one chunk of the file", description = Told.CHUNK)
    @APIResponse(
            responseCode = "201",
            description = "The chunk is stored",
            content = @Content(schema = @Schema(implementation = ChunkView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same chunk was stored before",
            content = @Content(schema = @Schema(implementation = ChunkView.class)))
    public Response put(
            @PathParam("id") String id,
            @PathParam("number") @Min(1) @Max(MOST_CHUNKS) int number,
            @HeaderParam("Content-Digest") @Nullable String digest,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String coding,
            InputStream body) {
        return door.put(CONSENTS, id, number, digest, coding, body);
    }

    @GET
    @Path("/{id}/chunks")
    @Access("import")
    @Operation(operationId = "listConsentImportChunks", summary = "The stored chunks, in the order of their numbers")
    public Page<ChunkView> chunks(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return door.chunks(CONSENTS, id, limit, cursor);
    }

    @POST
    @Path("/{id}/validate")
    @Access("import")
    @Operation(
            operationId = "validateConsentImport",
            summary = "Dry run over the stored chunks",
            description = Told.VALIDATE)
    @APIResponse(
            responseCode = "202",
            description = "The dry run is ordered; see Location for its result",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response validate(@PathParam("id") String id) {
        return door.validate(CONSENTS, id);
    }

    @POST
    @Path("/{id}/commit")
    @Access("import")
    @Operation(operationId = "commitConsentImport", summary = "Apply the stored chunks")
    @APIResponse(
            responseCode = "202",
            description = "The file will be applied; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response commit(@PathParam("id") String id) {
        return door.commit(CONSENTS, id);
    }

    @POST
    @Path("/{id}/cancel")
    @Access("import")
    @Operation(operationId = "cancelConsentImport", summary = "Stop an import", description = Told.CANCEL)
    public ImportView cancel(@PathParam("id") String id) {
        return door.cancel(CONSENTS, id);
    }

    @GET
    @Path("/{id}/rejected")
    @Access("import")
    @Operation(
            operationId = "getConsentImportRejectedLines",
            summary = "The rejected lines as a file that can be mended and sent again",
            description = Told.REJECTED)
    @Produces({FileTypes.NDJSON, FileTypes.CSV})
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = {
                @Content(mediaType = FileTypes.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response rejected(@PathParam("id") String id) {
        return door.rejected(CONSENTS, id);
    }
}
