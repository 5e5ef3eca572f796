package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.importing.ImportResults;
import io.labortransfer.kit.importing.LineResult;
import io.labortransfer.kit.importing.LineStatus;
import io.labortransfer.kit.importing.LineSubject;
import io.labortransfer.kit.importing.Senders;
import io.labortransfer.kit.problem.Fault;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.RefusedException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of a piece one by one, each in a transaction of its own that also stores its result: a line that is refused spoils no
 * other, and one that is done is not done again when the piece is taken over. The piece itself is held by whoever calls, so that nobody
 * else works on it or stops it meanwhile.
 */
@ApplicationScoped
public class LineByLine {
    private final ImportResults results;
    private final Senders senders;

    LineByLine(ImportResults results, Senders senders) {
        this.results = results;
        this.senders = senders;
    }

    /** Applies each line, but for those that an attempt before this one has applied. */
    <S> List<LineResult> apply(ProvinceScope scope, ImportJob job, List<LineForm<S>> lines, LineImports<S> collection) {
        return take(scope, job, lines, collection, false);
    }

    /** Says of each line what would become of it if it were applied now: it is applied, and taken back. */
    <S> List<LineResult> judge(ProvinceScope scope, ImportJob job, List<LineForm<S>> lines, LineImports<S> collection) {
        var judged = take(scope, job, lines, collection, true);
        if (collection.asksWhoWasNamed()) {
            results.name(scope, job.run(), judged);
        }
        return judged;
    }

    private <S> List<LineResult> take(
            ProvinceScope scope, ImportJob job, List<LineForm<S>> lines, LineImports<S> collection, boolean dry) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var first = lines.getFirst().number();
        var kept = new HashMap<Long, LineResult>();
        results.kept(scope, job.run(), first, lines.getLast().number())
                .forEach(result -> kept.put(result.line(), result));
        var sender = new LineSender(senders.of(job).passport(), job.mode(), job.sourceSystem());
        var piece = new Piece(scope, job, sender, first, dry);
        var outcome = new ArrayList<LineResult>(lines.size());
        for (var line : lines) {
            var known = kept.get(line.number());
            var result = known == null ? one(piece, line, collection) : known;
            piece.note(result);
            outcome.add(result);
        }
        return outcome;
    }

    private <S> LineResult one(Piece piece, LineForm<S> line, LineImports<S> collection) {
        var form = line.form();
        if (form == null || !line.faults().isEmpty()) {
            return LineResult.refused(line.number(), line.faults(), null);
        }
        var attempt = new Attempt(piece);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var fate = collection.take(piece.sender(), form, attempt);
                var result = LineResult.taken(line.number(), fate.status(), attempt.became(fate, piece.dry()));
                if (piece.dry()) {
                    throw new Foretold(result);
                }
                results.keep(piece.scope(), piece.job().run(), result);
                return result;
            });
        } catch (Foretold foretold) {
            return foretold.result;
        } catch (ProblemException refused) {
            return LineResult.refused(line.number(), LineFaults.of(refused, collection::column), attempt.subject);
        } catch (RefusedException refused) {
            var code = refused.refused().refusal().name();
            return LineResult.refused(line.number(), List.of(new Fault("", code)), attempt.subject);
        }
    }

    /** The lines before the one that is taken. */
    private record Piece(
            ProvinceScope scope, ImportJob job, LineSender sender, long first, boolean dry, List<LineSubject> named) {
        Piece(ProvinceScope scope, ImportJob job, LineSender sender, long first, boolean dry) {
            this(scope, job, sender, first, dry, new ArrayList<>());
        }

        void note(LineResult result) {
            var subject = result.subject();
            if (subject != null && result.faults().isEmpty()) {
                named.add(subject);
            }
        }
    }

    /** One line while it is taken. */
    private final class Attempt implements LineTurn {
        private final Piece piece;
        private @Nullable LineSubject subject;

        Attempt(Piece piece) {
            this.piece = piece;
        }

        /** Of two lines of one file that are about the same the first one counts, and no two people share a proof. */
        @Override
        public void isAbout(LineSubject named) {
            subject = named;
            var run = piece.job().run();
            if (piece.named().stream().anyMatch(earlier -> earlier.key().equals(named.key()))
                    || results.isNamed(piece.scope(), run, named.key(), piece.first())) {
                throw Problems.invalid(new FieldError("", "RECORD_TWICE"));
            }
            if (piece.named().stream().anyMatch(named::borrowsFrom)
                    || results.isBorrowed(piece.scope(), run, named, piece.first())) {
                throw Problems.invalid(new FieldError("/workerWord/evidenceRef", "EVIDENCE_SHARED"));
            }
        }

        @Override
        public boolean isDry() {
            return piece.dry();
        }

        @Override
        public boolean isLeftOutOf(UUID key, UUID worker) {
            return piece.named().stream()
                            .anyMatch(earlier -> earlier.key().equals(key)
                                    && !earlier.workers().contains(worker))
                    || results.isLeftOut(piece.scope(), piece.job().run(), key, worker, piece.first());
        }

        @Override
        public boolean isNamedBefore(UUID worker) {
            return piece.named().stream().anyMatch(earlier -> earlier.workers().contains(worker))
                    || results.isNamedBefore(piece.scope(), piece.job().run(), worker, piece.first());
        }

        /** What a dry run makes new is nowhere when it is over. */
        LineSubject became(LineFate fate, boolean dry) {
            if (subject == null) {
                throw new IllegalStateException("a line was taken that is about nothing");
            }
            return dry && fate.status() == LineStatus.CREATED ? subject : subject.become(fate.record());
        }
    }

    /** Takes back what a dry run did to see whether it can be done. */
    private static final class Foretold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LineResult result;

        Foretold(LineResult result) {
            super("foretold", null, false, false);
            this.result = result;
        }
    }
}
