package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.idempotency.StreamedPost;
import io.labortransfer.kit.importing.rest.FileTypes;
import io.labortransfer.kit.importing.rest.ImportDoor;
import io.labortransfer.kit.importing.rest.ImportOpening;
import io.labortransfer.kit.importing.rest.ImportOptions;
import io.labortransfer.kit.importing.rest.ImportView;
import io.labortransfer.kit.importing.rest.ResultView;
import io.labortransfer.kit.importing.rest.TemplateDoor;
import io.labortransfer.kit.importing.rest.Told;
import io.labortransfer.kit.web.Page;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of households. */
@Path("/api/v1/households/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Household imports")
@Blocking
public class HouseholdImportResource {
    private static final String HOUSEHOLDS = "households";

    private final ImportDoor door;
    private final TemplateDoor templates;

    HouseholdImportResource(ImportDoor door, TemplateDoor templates) {
        this.door = door;
        this.templates = templates;
    }

    @POST
    @StreamedPost
    @Consumes({FileTypes.NDJSON, FileTypes.CSV, FileTypes.XLSX})
    @Access("import")
    @Operation(
            operationId = "importHouseholds",
            summary =
                    "Import a file of households in one streamed request, or open an import whose file comes in chunks",
            description = Told.UPLOAD)
    @RequestBody(
            required = true,
            description = "The file itself; or, as JSON, how a file is to be taken whose chunks follow",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportOpening.class)),
                @Content(mediaType = FileTypes.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "The file is stored; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The import is open; chunks may follow",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response receive(
            @Valid @BeanParam ImportOptions options,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue(FileTypes.NDJSON)
                    String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String coding,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            InputStream body) {
        return door.receive(HOUSEHOLDS, options, type, coding, length, body);
    }

    /** In the document this is one operation with the upload in one request: they share the path. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("import")
    @Operation(
            operationId = "openHouseholdImport",
            summary = "Open an import whose file comes in chunks",
            hidden = true)
    public Response open(@NotNull @Valid ImportOpening opening) {
        return door.open(HOUSEHOLDS, opening);
    }

    @GET
    @Path("/{id}")
    @Access("import")
    @Operation(operationId = "getHouseholdImport", summary = "How far an import is")
    public ImportView get(@PathParam("id") String id) {
        return door.get(HOUSEHOLDS, id);
    }

    @GET
    @Path("/{id}/results")
    @Access("import")
    @Operation(operationId = "listHouseholdImportResults", summary = "What became of each line")
    public Page<ResultView> results(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return door.results(HOUSEHOLDS, id, status, limit, cursor, language);
    }

    @GET
    @Path("/{id}/errors")
    @Access("import")
    @Operation(operationId = "listHouseholdImportErrors", summary = "The rejected lines, each with all that is wrong")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; as CSV one row for each thing that is wrong, and the next page in Link",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PageResultView")),
                @Content(mediaType = FileTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Produces({MediaType.APPLICATION_JSON, FileTypes.CSV})
    public Response errors(
            @PathParam("id") String id,
            @Context UriInfo asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return door.errors(HOUSEHOLDS, id, asked, limit, cursor, accept, language);
    }

    @GET
    @Path("/template")
    @Access("import")
    @Operation(
            operationId = "getHouseholdImportTemplate",
            summary = "The template of a file of households",
            description = Told.TEMPLATE)
    @Produces({FileTypes.CSV, FileTypes.XLSX})
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = {
                @Content(mediaType = FileTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response template(
            @QueryParam("version") @Nullable Integer version,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return templates.get(HOUSEHOLDS, version, accept, language);
    }
}
