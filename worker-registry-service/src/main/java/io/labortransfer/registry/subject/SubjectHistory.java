package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who asked, on which word, and who answered. Both stand in the request's row: it is asked once and comes to an end once. */
@ApplicationScoped
public class SubjectHistory {
    private static final String OFFICE = "OP";

    private final SubjectDesk desk;

    SubjectHistory(SubjectDesk desk) {
        this.desk = desk;
    }

    /**
     * A request as it is asked for.
     *
     * @param request the request
     * @param said what was said about it by then
     */
    public record Dated(SubjectRequest request, SubjectStatement said) {}

    /** The request as it is asked for, or 404; shown when the worker is erased as well. */
    @Transactional
    public Dated at(Passport caller, UUID worker, UUID id, AsKnown asked) {
        var present = desk.get(caller, worker, id);
        var said = desk.said(caller, present);
        if (!asked.covers(present.createdAt())) {
            throw Problems.notFound();
        }
        var ended = present.endedAt();
        return ended == null || asked.covers(ended)
                ? new Dated(present, said)
                : new Dated(present.asAsked(), said.answered(null));
    }

    /** The request and its versions, the newest first; or 404. */
    @Transactional
    public KeptHistory<SubjectRequest> of(Passport caller, UUID worker, UUID id) {
        var request = desk.get(caller, worker, id);
        return new KeptHistory<>(
                request,
                Stream.concat(end(request).stream(), Stream.of(asked(request))).toList());
    }

    private static KeptVersion asked(SubjectRequest request) {
        var word = request.word();
        return new KeptVersion(
                1,
                request.asAsked().state().name(),
                request.createdAt(),
                request.createdAt(),
                word.recordedOrg(),
                word.recordedBy(),
                "requestSubjectRight",
                word.evidenceRef(),
                List.of());
    }

    private static Optional<KeptVersion> end(SubjectRequest request) {
        var at = request.endedAt();
        if (at == null) {
            return Optional.empty();
        }
        var word = request.endWord();
        var by = request.decidedBy();
        var changed = Stream.of(
                        by == null ? null : "decidedBy",
                        "endedAt",
                        request.fileUntil() == null ? null : "fileUntil",
                        request.reason() == null ? null : "reason",
                        "state")
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new KeptVersion(
                request.version(),
                request.state().name(),
                at,
                at,
                by,
                word == null ? (by == null ? null : OFFICE) : word.recordedBy(),
                by == null ? null : operation(request),
                word == null ? null : word.evidenceRef(),
                changed));
    }

    private static @Nullable String operation(SubjectRequest request) {
        return switch (request.type()) {
            case CORRECT -> request.state() == SubjectRequestState.DONE ? "acceptCorrection" : "declineCorrection";
            case RESTRICT -> "liftRestriction";
            case ERASE, EXPORT -> null;
        };
    }
}
