package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.importing.rest.FileTypes;
import io.labortransfer.kit.importing.rest.TemplateDoor;
import io.labortransfer.kit.importing.rest.Told;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a file of workers looks like. */
@Path("/api/v1/workers/imports/template")
@Tag(name = "Worker imports")
@Blocking
public class ImportTemplateResource {
    private static final String WORKERS = "workers";

    private final TemplateDoor door;

    ImportTemplateResource(TemplateDoor door) {
        this.door = door;
    }

    @GET
    @Access("import")
    @Operation(
            operationId = "getWorkerImportTemplate",
            summary = "The template of a file of workers",
            description = Told.TEMPLATE)
    @Produces({FileTypes.CSV, FileTypes.XLSX})
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = {
                @Content(mediaType = FileTypes.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @QueryParam("version") @Nullable Integer version,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return door.get(WORKERS, version, accept, language);
    }
}
