package io.labortransfer.registry.importing.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.IgnoresVersion;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.importing.ChunkDesk;
import io.labortransfer.registry.importing.ImportArchive;
import io.labortransfer.registry.importing.ImportControl;
import io.labortransfer.registry.importing.ImportId;
import io.labortransfer.registry.importing.ImportJob;
import io.labortransfer.registry.importing.RejectedLines;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of workers that come in chunks, step by step. */
@Path("/api/v1/workers/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Worker imports")
@Blocking
public class ImportStepsResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final int MOST_CHUNKS = 1_000_000;

    private final ChunkDesk chunks;
    private final ImportControl control;
    private final ImportArchive archive;
    private final RejectedLines rejected;
    private final Cursors cursors;
    private final Caller caller;

    ImportStepsResource(
            ChunkDesk chunks,
            ImportControl control,
            ImportArchive archive,
            RejectedLines rejected,
            Cursors cursors,
            Caller caller) {
        this.chunks = chunks;
        this.control = control;
        this.archive = archive;
        this.rejected = rejected;
        this.cursors = cursors;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}/chunks/{number}")
    @Consumes({NDJSON, CSV, MediaType.APPLICATION_OCTET_STREAM})
    @IgnoresVersion("chunks come in any order, each known by its number and digest")
    @Access("import")
    @Operation(
            operationId = "putWorkerImportChunk",
            summary = "Store one chunk of the file",
            description =
                    "Whole lines, at most 8 MiB, packed or not; the first chunk of a CSV file begins with the header,"
                            + " and only that one. Chunks are numbered from 1 and may come in any order. The same chunk"
                            + " again is answered 200 and changes nothing, another body under its number 409.")
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
        var receipt = chunks.receive(
                caller.passport(), ImportId.of(id).value(), number, most -> ChunkBody.read(body, most, digest, coding));
        return Response.status(receipt.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ChunkView.of(receipt.chunk()))
                .build();
    }

    @GET
    @Path("/{id}/chunks")
    @Access("import")
    @Operation(operationId = "listWorkerImportChunks", summary = "The stored chunks, in the order of their numbers")
    public Page<ChunkView> chunks(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var job = ImportId.of(id);
        var province = caller.passport().province();
        var filter = "import-chunks|" + job;
        var after = cursor == null
                ? 0
                : Integer.parseInt(cursors.open(province, filter, cursor).getFirst());
        return archive.chunks(
                        caller.passport(),
                        job.value(),
                        after,
                        Limits.of(limit),
                        last -> cursors.seal(province, filter, List.of(Integer.toString(last.number()))))
                .map(ChunkView::of);
    }

    @POST
    @Path("/{id}/validate")
    @Access("import")
    @Operation(
            operationId = "validateWorkerImport",
            summary = "Dry run over the stored chunks",
            description =
                    "Says for every line what a commit would make of it now, and writes nothing else. Its results stand"
                            + " until the commit.")
    @APIResponse(
            responseCode = "202",
            description = "The dry run is ordered; see Location for its result",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response validate(@PathParam("id") String id) {
        return accepted(control.validate(caller.passport(), ImportId.of(id).value()));
    }

    @POST
    @Path("/{id}/commit")
    @Access("import")
    @Operation(operationId = "commitWorkerImport", summary = "Apply the stored chunks")
    @APIResponse(
            responseCode = "202",
            description = "The file will be applied; see Location for what becomes of it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response commit(@PathParam("id") String id) {
        return accepted(control.commit(caller.passport(), ImportId.of(id).value()));
    }

    @POST
    @Path("/{id}/cancel")
    @Access("import")
    @Operation(
            operationId = "cancelWorkerImport",
            summary = "Stop an import",
            description = "What was applied stays; the results say which lines those are.")
    public ImportView cancel(@PathParam("id") String id) {
        return ImportView.of(control.cancel(caller.passport(), ImportId.of(id).value()));
    }

    @GET
    @Path("/{id}/rejected")
    @Access("import")
    @Operation(
            operationId = "getWorkerImportRejectedLines",
            summary = "The rejected lines as a file that can be mended and sent again",
            description =
                    "Byte for byte as they came, under the header of the file; only for the client that sent them, and"
                            + " for seven days after the end. Lines longer than 64 KiB are not kept.")
    @Produces({NDJSON, CSV})
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response rejected(@PathParam("id") String id) {
        var passport = caller.passport();
        var source = rejected.open(passport, ImportId.of(id).value());
        var csv = source.job().format().isKeptAsCsv();
        StreamingOutput lines = out -> rejected.write(passport, source, out);
        return Response.ok(
                        lines,
                        (csv ? CSV : NDJSON) + ";charset="
                                + source.job().charset().name())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + source.job().id() + (csv ? ".csv\"" : ".ndjson\""))
                .build();
    }

    private static Response accepted(ImportJob job) {
        return Response.accepted(ImportView.of(job))
                .location(URI.create("/api/v1/workers/imports/" + job.id()))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
