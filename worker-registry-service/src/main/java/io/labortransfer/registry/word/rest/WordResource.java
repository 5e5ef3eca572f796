package io.labortransfer.registry.word.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.word.SaidWord;
import io.labortransfer.registry.word.SaidWords.Place;
import io.labortransfer.registry.word.WordDesk;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
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

/** The words that workers gave for what is recorded here. */
@Path("/api/v1/words/registry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Words")
@Blocking
public class WordResource {
    private final WordDesk desk;
    private final Disclosure disclosure;
    private final Cursors cursors;
    private final Caller caller;

    WordResource(WordDesk desk, Disclosure disclosure, Cursors cursors, Caller caller) {
        this.desk = desk;
        this.disclosure = disclosure;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @Access("words.read")
    @Operation(
            operationId = "listWords",
            summary =
                    "The words of a worker on which wishes, consents, enrollments, requests and relocations rest, the newest first",
            description =
                    "A wish that was confirmed or changed has a word for each time. A station and the office of a case see those that they recorded; the nation, while it has to decide a case about the"
                            + " worker, when and how words were given for what, without place, language and proof.")
    public Page<SaidWordView> list(
            @QueryParam("workerId") @NotNull String workerId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var passport = caller.passport();
        var worker = WorkerId.asked("workerId", workerId);
        var filter = "words|" + worker;
        var before = cursor == null ? null : place(cursors.open(passport.province(), filter, cursor));
        var most = Limits.of(limit);
        var told = desk.ofWorker(passport, worker.value(), before, most + 1);
        disclosure.about(List.of(worker.wire()));
        disclosure.by(told.relation());
        return Page.cut(told.words(), most, last -> cursors.seal(passport.province(), filter, keyset(last)))
                .map(word -> SaidWordView.of(word, told.relation()));
    }

    private static List<String> keyset(SaidWord last) {
        return List.of(
                last.word().at().toString(),
                last.act().toString(),
                String.valueOf(last.ended()),
                String.valueOf(last.since()));
    }

    private static Place place(List<String> keyset) {
        return new Place(
                Instant.parse(keyset.getFirst()),
                UUID.fromString(keyset.get(1)),
                Boolean.parseBoolean(keyset.get(2)),
                Long.parseLong(keyset.getLast()));
    }
}
