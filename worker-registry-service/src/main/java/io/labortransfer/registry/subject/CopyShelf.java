package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Hands a person's copy out, to the person or to the own office, as long as it is kept. */
@ApplicationScoped
public class CopyShelf {
    private final SubjectDesk desk;
    private final Pieces pieces;

    CopyShelf(SubjectDesk desk, Pieces pieces) {
        this.desk = desk;
        this.pieces = pieces;
    }

    /** The request, when its copy lies here; 404 for one that asks for no copy. */
    public SubjectRequest find(Passport caller, UUID workerId, UUID id) {
        var request = desk.get(caller, workerId, id);
        if (request.type() != SubjectRequestType.EXPORT) {
            throw Problems.notFound();
        }
        if (request.state() == SubjectRequestState.ACCEPTED) {
            return Ruling.<SubjectRequest>refused(SubjectRefusal.COPY_NOT_READY).orThrow();
        }
        return pieces.get(caller, request, 1).isPresent()
                ? request
                : Ruling.<SubjectRequest>refused(SubjectRefusal.COPY_DELETED).orThrow();
    }

    /** Writes the copy, piece by piece. When it is deleted meanwhile this fails, so that the answer breaks off and does not end. */
    public void write(Passport caller, SubjectRequest request, OutputStream out) throws IOException {
        var last = pieces.count(caller, request);
        for (var number = 1; number <= Math.max(last, 1); number++) {
            out.write(pieces.get(caller, request, number)
                    .orElseThrow(() -> new IOException("the copy was deleted while it was sent")));
        }
    }

    /** Reads each piece in a transaction of its own: however slowly somebody fetches, no transaction waits. */
    @ApplicationScoped
    static class Pieces {
        private final PersonCopies copies;
        private final Clock clock;

        Pieces(PersonCopies copies, Clock clock) {
            this.copies = copies;
            this.clock = clock;
        }

        @Transactional
        int count(Passport caller, SubjectRequest request) {
            return copies.pieces(caller.scope(), request.id().value(), CopyForm.of(caller), clock.instant());
        }

        @Transactional
        Optional<byte[]> get(Passport caller, SubjectRequest request, int number) {
            return copies.piece(caller.scope(), request.id().value(), CopyForm.of(caller), number, clock.instant());
        }
    }
}
