package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.idempotency.StreamedPost;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.PageLinks;
import io.labortransfer.registry.importing.ImportArchive;
import io.labortransfer.registry.importing.ImportControl;
import io.labortransfer.registry.importing.ImportDesk;
import io.labortransfer.registry.importing.ImportFormat;
import io.labortransfer.registry.importing.ImportId;
import io.labortransfer.registry.importing.LineStatus;
import io.labortransfer.registry.importing.WorkbookDesk;
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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of workers. */
@Path("/api/v1/workers/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worker imports")
@Blocking
public class ImportResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final WorkbookDesk workbooks;
    private final ImportControl control;
    private final ImportArchive archive;
    private final ResultViews views;
    private final Cursors cursors;
    private final Caller caller;

    ImportResource(
            ImportDesk desk,
            WorkbookDesk workbooks,
            ImportControl control,
            ImportArchive archive,
            ResultViews views,
            Cursors cursors,
            Caller caller) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.control = control;
        this.archive = archive;
        this.views = views;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @StreamedPost
    @Consumes({NDJSON, CSV, XLSX})
    @Access("import")
    @Operation(
            operationId = "importWorkers",
            summary = "Import a file of workers in one streamed request, or open an import whose file comes in chunks",
            description =
                    "The Idempotency-Key covers the options and the media type, not the file. A retry is answered 202 with"
                            + " the Location of the first upload; if the import there stays OPEN, the file was cut short: send it"
                            + " again under a new key. A workbook (XLSX, at most 64 MiB, without a password) is read from the sheet that"
                            + " begins with the header in row 1; results name the rows of the sheet, rejected lines come back as CSV.")
    @RequestBody(
            required = true,
            description = "The file itself; or, as JSON, how a file is to be taken whose chunks follow",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ImportOpening.class)),
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
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
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue(NDJSON) String type,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String coding,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
            InputStream body) {
        var request = options.request(format(type));
        var packed = ContentCoding.isGzip(coding);
        var job = request.format() == ImportFormat.XLSX
                ? workbooks.receive(caller.passport(), request, options.sheet, packed, length, body)
                : desk.receive(caller.passport(), request, packed, body);
        return Response.accepted(ImportView.of(job))
                .location(URI.create("/api/v1/workers/imports/" + job.id()))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    private static ImportFormat format(String type) {
        if (type.startsWith(XLSX)) {
            return ImportFormat.XLSX;
        }
        return type.startsWith(CSV) ? ImportFormat.CSV : ImportFormat.NDJSON;
    }

    /** In the document this is one operation with the upload in one request: they share the path. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access("import")
    @Operation(operationId = "openWorkerImport", summary = "Open an import whose file comes in chunks", hidden = true)
    public Response open(@NotNull @Valid ImportOpening opening) {
        var job = control.open(caller.passport(), opening.request());
        return Response.created(URI.create("/api/v1/workers/imports/" + job.id()))
                .entity(ImportView.of(job))
                .build();
    }

    @GET
    @Path("/{id}")
    @Access("import")
    @Operation(operationId = "getWorkerImport", summary = "How far an import is")
    public ImportView get(@PathParam("id") String id) {
        return ImportView.of(archive.get(caller.passport(), ImportId.of(id).value()));
    }

    @GET
    @Path("/{id}/results")
    @Access("import")
    @Operation(operationId = "listWorkerImportResults", summary = "What became of each line")
    public Page<ResultView> results(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        return page(id, Statuses.of(status), limit, cursor, ProblemCatalogue.choose(language));
    }

    @GET
    @Path("/{id}/errors")
    @Access("import")
    @Operation(operationId = "listWorkerImportErrors", summary = "The rejected lines, each with all that is wrong")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; as CSV one row for each thing that is wrong, and the next page in Link",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "PageResultView")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Produces({MediaType.APPLICATION_JSON, CSV})
    public Response errors(
            @PathParam("id") String id,
            @Context UriInfo asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String language) {
        var page = page(id, LineStatus.REJECTED, limit, cursor, ProblemCatalogue.choose(language));
        if (!accept.startsWith(CSV)) {
            return Response.ok(page, MediaType.APPLICATION_JSON).build();
        }
        var answer = Response.ok(views.csv(page.items()), CSV + ";charset=UTF-8");
        if (page.nextCursor() != null) {
            answer.header(HttpHeaders.LINK, PageLinks.next(asked, page.nextCursor()));
        }
        return answer.build();
    }

    private Page<ResultView> page(
            String id, @Nullable LineStatus status, @Nullable Integer limit, @Nullable String cursor, Locale language) {
        var job = ImportId.of(id);
        var province = caller.passport().province();
        var filter = "import-results|" + job + "|" + status;
        var after = cursor == null
                ? 0
                : Long.parseLong(cursors.open(province, filter, cursor).getFirst());
        return archive.results(
                        caller.passport(),
                        job.value(),
                        status,
                        after,
                        Limits.of(limit),
                        last -> cursors.seal(province, filter, List.of(Long.toString(last.line()))))
                .map(result -> views.view(result, language));
    }
}
