package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.importing.ImportTemplate;
import io.labortransfer.registry.importing.ImportTemplates;
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
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORKERS = "workers";

    private final ImportTemplates templates;
    private final Caller caller;

    ImportTemplateResource(ImportTemplates templates, Caller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @Access("import")
    @Operation(
            operationId = "getWorkerImportTemplate",
            summary = "The template of a file of workers",
            description =
                    "The header, and one row of a person who does not exist, registered in a county of the caller. As a workbook"
                            + " (Accept) its cells are text, and a second sheet explains each column in the language of"
                            + " Accept-Language.")
    @Produces({CSV, XLSX})
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @QueryParam("version") @Nullable Integer version,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        var wanted = version == null ? ImportTemplate.LATEST : version;
        if (!ImportTemplate.isKnown(wanted)) {
            throw Problems.malformed(new FieldError("version", "VALUE_UNKNOWN", ImportTemplate.VERSIONS));
        }
        var template = templates.of(caller.passport(), WORKERS, wanted);
        if (accept.contains(XLSX)) {
            var chosen = ProblemCatalogue.choose(language);
            return answer(TemplateFiles.workbook(template, chosen), XLSX, template, ".xlsx")
                    .header(HttpHeaders.CONTENT_LANGUAGE, chosen.toLanguageTag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        return answer(TemplateFiles.csv(template), CSV + ";charset=UTF-8", template, ".csv")
                .build();
    }

    private static Response.ResponseBuilder answer(Object file, String type, ImportTemplate template, String ending) {
        var name = template.collection() + "-" + template.version() + ending;
        return Response.ok(file, type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
