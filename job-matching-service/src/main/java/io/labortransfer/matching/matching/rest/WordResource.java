package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.matching.matching.SaidWord;
import io.labortransfer.matching.matching.WordDesk;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The words that workers gave for their matches. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/words/matching")
@Tag(name = "Words")
public class WordResource {

    private final WordDesk desk;
    private final Disclosure disclosure;
    private final Caller caller;
    private final Cursors cursors;

    WordResource(WordDesk desk, Disclosure disclosure, Caller caller, Cursors cursors) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Access("words.read")
    @Operation(
            operationId = "listMatchWords",
            summary = "The words of a worker on which matches went on or ended, the newest first",
            description = "A station is told the words that it recorded itself.")
    public Page<MatchWordView> list(
            @QueryParam("workerId") @NotNull String workerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID worker = PublicId.asked("workerId", "wkr", workerId);
        int most = Limits.of(limit);
        String province = caller.scope().province();
        String filter = "match-words|" + worker;
        SaidWord.Place after = cursor == null ? null : place(cursors.open(province, filter, cursor));
        List<SaidWord> found = desk.ofWorker(worker, after, most + 1).orElseThrow(Problems::notFound);
        disclosure.about(List.of(workerId));
        return Page.cut(found, most, last -> cursors.seal(province, filter, keyset(last.place())))
                .map(MatchWordView::of);
    }

    private static List<String> keyset(SaidWord.Place place) {
        return List.of(place.at().toString(), place.decision().toString());
    }

    private static SaidWord.Place place(List<String> keyset) {
        return new SaidWord.Place(Instant.parse(keyset.getFirst()), UUID.fromString(keyset.getLast()));
    }
}
