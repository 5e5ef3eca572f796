package io.labortransfer.registry.intent;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Somebody whose work or way has ended tells tracking to wish for work again. The wish that is not closed stands on the new word; where
 * there is none, the last one that the worker does not deny is opened anew, or the widest one when there never was any.
 */
@ApplicationScoped
class RenewedWishes {
    private static final Logger LOG = Logger.getLogger(RenewedWishes.class);
    private static final String BY = "system";

    private final IntentBook book;
    private final WishAdmission admission;
    private final WordKeeper words;
    private final Workers workers;
    private final Clock clock;

    RenewedWishes(IntentBook book, WishAdmission admission, WordKeeper words, Workers workers, Clock clock) {
        this.book = book;
        this.admission = admission;
        this.words = words;
        this.workers = workers;
        this.clock = clock;
    }

    /** What became of it, if anything; the worker's state is announced by the caller. A wish that is new is added to those known. */
    Optional<Intent> follow(ProvinceScope scope, IntentTurn.Wished wished, List<Intent> known) {
        var word = wished.word();
        if (known.stream()
                .flatMap(RenewedWishes::words)
                .anyMatch(spoken -> !spoken.at().isBefore(word.at()))) {
            return Optional.empty(); // the worker has said something later, or this before
        }
        var standing = known.stream().filter(intent -> !intent.state().closed()).findFirst();
        return standing.isPresent()
                ? standing.flatMap(intent -> stands(scope, wished, intent))
                : opened(scope, wished, known);
    }

    private static Stream<WorkerWord> words(Intent intent) {
        return Stream.concat(Stream.of(intent.word()), Stream.ofNullable(intent.endWord()));
    }

    /** A wish that rests on another match than the one that ended is on its way already. */
    private Optional<Intent> stands(ProvinceScope scope, IntentTurn.Wished wished, Intent intent) {
        var match = wished.matchId();
        if (match != null && intent.reopen(match, book.validTo(scope), BY, clock.instant())) {
            book.moved(intent);
        }
        if (intent.state() != IntentState.OPEN) {
            return Optional.empty();
        }
        tie(scope, wished);
        return Optional.of(book.amended(scope, intent, intent.wish().towards(wished.destination()), wished.word())
                .orThrow());
    }

    private Optional<Intent> opened(ProvinceScope scope, IntentTurn.Wished wished, List<Intent> known) {
        var admitted = workers.all(scope, List.of(wished.workerId())).stream()
                .anyMatch(worker -> admission.admit(worker).isGranted());
        if (!admitted) {
            LOG.warnf("a wish told by tracking is not opened in %s: the worker may not wish", scope.province());
            return Optional.empty();
        }
        tie(scope, wished);
        var before = known.reversed().stream()
                .filter(intent -> intent.endReason() == null) // what the worker denies never was the worker's wish
                .findFirst()
                .map(intent -> intent.wish().again(Times.today(clock)))
                .orElse(Wish.WIDEST);
        var opened = book.opened(scope, wished.workerId(), before.towards(wished.destination()), wished.word())
                .orThrow();
        known.add(opened);
        return Optional.of(opened);
    }

    private void tie(ProvinceScope scope, IntentTurn.Wished wished) {
        words.tie(scope, wished.workerId(), wished.word()).orThrow();
    }
}
