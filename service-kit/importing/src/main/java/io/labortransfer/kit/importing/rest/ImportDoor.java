package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.importing.ImportArchive;
import io.labortransfer.kit.importing.ImportControl;
import io.labortransfer.kit.importing.ImportDesk;
import io.labortransfer.kit.importing.ImportFormat;
import io.labortransfer.kit.importing.ImportId;
import io.labortransfer.kit.importing.ImportTemplates;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.importing.WorkbookDesk;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.PageLinks;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the resources of all collections do with files and with what became of their lines. */
@Singleton
public class ImportDoor {
    private final ImportDesk desk;
    private final WorkbookDesk workbooks;
    private final ImportControl control;
    private final ImportArchive archive;
    private final ImportTemplates templates;
    private final ResultViews views;
    private final Cursors cursors;
    private final Caller caller;

    ImportDoor(
            ImportDesk desk,
            WorkbookDesk workbooks,
            ImportControl control,
            ImportArchive archive,
            ImportTemplates templates,
            ResultViews views,
            Cursors cursors,
            Caller caller) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.control = control;
        this.archive = archive;
        this.templates = templates;
        this.views = views;
        this.cursors = cursors;
        this.caller = caller;
    }

    public Response receive(
            String collection,
            ImportOptions options,
            String type,
            @Nullable String coding,
            long length,
            InputStream body) {
        var request = options.request(templates.terms(collection), format(type));
        var packed = ContentCoding.isGzip(coding);
        var job = request.format() == ImportFormat.XLSX
                ? workbooks.receive(caller.passport(), request, options.sheet, packed, length, body)
                : desk.receive(caller.passport(), request, packed, body);
        return Places.accepted(job);
    }

    private static ImportFormat format(String type) {
        if (type.startsWith(FileTypes.XLSX)) {
            return ImportFormat.XLSX;
        }
        return type.startsWith(FileTypes.CSV) ? ImportFormat.CSV : ImportFormat.NDJSON;
    }

    public Response open(String collection, ImportOpening opening) {
        var job = control.open(caller.passport(), opening.request(templates.terms(collection)));
        return Response.created(URI.create(Places.of(job)))
                .entity(ImportView.of(job))
                .build();
    }

    public ImportView get(String collection, String id) {
        return ImportView.of(
                archive.get(caller.passport(), collection, ImportId.of(id).value()));
    }

    public Page<ResultView> results(
            String collection,
            String id,
            @Nullable String status,
            @Nullable Integer limit,
            @Nullable String cursor,
            String language) {
        return page(collection, id, Statuses.of(status), limit, cursor, ProblemCatalogue.choose(language));
    }

    public Response errors(
            String collection,
            String id,
            UriInfo asked,
            @Nullable Integer limit,
            @Nullable String cursor,
            String accept,
            String language) {
        var page = page(collection, id, LineStatus.REJECTED, limit, cursor, ProblemCatalogue.choose(language));
        if (!accept.startsWith(FileTypes.CSV)) {
            return Response.ok(page, MediaType.APPLICATION_JSON).build();
        }
        var answer = Response.ok(views.csv(page.items()), FileTypes.CSV + ";charset=UTF-8");
        if (page.nextCursor() != null) {
            answer.header(HttpHeaders.LINK, PageLinks.next(asked, page.nextCursor()));
        }
        return answer.build();
    }

    private Page<ResultView> page(
            String collection,
            String id,
            @Nullable LineStatus status,
            @Nullable Integer limit,
            @Nullable String cursor,
            Locale language) {
        var passport = caller.passport();
        var job = archive.get(passport, collection, ImportId.of(id).value());
        var filter = "import-results|" + job.id() + "|" + status;
        var after = cursor == null
                ? 0
                : Long.parseLong(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var prefix = templates.terms(collection).idPrefix();
        return archive.results(
                        passport,
                        job.uuid(),
                        status,
                        after,
                        Limits.of(limit),
                        last -> cursors.seal(passport.province(), filter, List.of(Long.toString(last.line()))))
                .map(result -> views.view(prefix, result, language));
    }
}
