package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.importing.ChunkDesk;
import io.labortransfer.kit.importing.ImportArchive;
import io.labortransfer.kit.importing.ImportControl;
import io.labortransfer.kit.importing.ImportId;
import io.labortransfer.kit.importing.RejectedLines;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the resources of all collections do with files that come in chunks. */
@Singleton
public class ImportStepsDoor {
    private final ChunkDesk chunks;
    private final ImportControl control;
    private final ImportArchive archive;
    private final RejectedLines rejected;
    private final Cursors cursors;
    private final Caller caller;

    ImportStepsDoor(
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

    public Response put(
            String collection,
            String id,
            int number,
            @Nullable String digest,
            @Nullable String coding,
            InputStream body) {
        var receipt = chunks.receive(
                caller.passport(), job(collection, id), number, most -> ChunkBody.read(body, most, digest, coding));
        return Response.status(receipt.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ChunkView.of(receipt.chunk()))
                .build();
    }

    public Page<ChunkView> chunks(String collection, String id, @Nullable Integer limit, @Nullable String cursor) {
        var job = job(collection, id);
        var province = caller.passport().province();
        var filter = "import-chunks|" + new ImportId(job);
        var after = cursor == null
                ? 0
                : Integer.parseInt(cursors.open(province, filter, cursor).getFirst());
        return archive.chunks(
                        caller.passport(),
                        job,
                        after,
                        Limits.of(limit),
                        last -> cursors.seal(province, filter, List.of(Integer.toString(last.number()))))
                .map(ChunkView::of);
    }

    public Response validate(String collection, String id) {
        return Places.accepted(control.validate(caller.passport(), job(collection, id)));
    }

    public Response commit(String collection, String id) {
        return Places.accepted(control.commit(caller.passport(), job(collection, id)));
    }

    public ImportView cancel(String collection, String id) {
        return ImportView.of(control.cancel(caller.passport(), job(collection, id)));
    }

    public Response rejected(String collection, String id) {
        var passport = caller.passport();
        var source = rejected.open(passport, job(collection, id));
        var csv = source.job().format().isKeptAsCsv();
        StreamingOutput lines = out -> rejected.write(passport, source, out);
        return Response.ok(
                        lines,
                        (csv ? FileTypes.CSV : FileTypes.NDJSON) + ";charset="
                                + source.job().charset().name())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + source.job().id() + (csv ? ".csv\"" : ".ndjson\""))
                .build();
    }

    /** A file of another collection is not there. */
    private UUID job(String collection, String id) {
        return archive.get(caller.passport(), collection, ImportId.of(id).value())
                .uuid();
    }
}
