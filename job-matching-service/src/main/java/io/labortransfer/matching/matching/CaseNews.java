package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What transfer-tracking tells about the case that an accepted offer opened. Stale news moves nothing. */
@ApplicationScoped
public class CaseNews {

    private static final Logger LOG = Logger.getLogger(CaseNews.class);
    private static final String BY = "transfer-tracking";

    /** Who leaves within so many days leaves a post that counts as never filled. */
    private static final int SOON = 30;

    private final Matches matches;
    private final MatchBook book;
    private final Caller caller;
    private final Clock clock;

    CaseNews(Matches matches, MatchBook book, Caller caller, Clock clock) {
        this.matches = matches;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** The case is open. */
    public void opened(UUID match, long acceptSeq) {
        move(match, acceptSeq, "transfer_opened", m -> m.openTransfer(clock.instant(), BY));
    }

    /** There will be no start: the post goes back. */
    public void endedWithoutStart(UUID match, long acceptSeq, String reason) {
        move(match, acceptSeq, "released", m -> m.release(reason, clock.instant(), BY));
    }

    /** The worker has started; on which day, where it is told. */
    public void started(UUID match, @Nullable LocalDate start) {
        Instant now = clock.instant();
        matches.lockAsOrigin(caller.scope(), new MatchId(match))
                .filter(m -> m.state().showsIdentity())
                .ifPresent(m -> apply("placed", m, m.place(now, BY)));
        if (start != null) {
            matches.noteWork(caller.scope(), new MatchId(match), start, null);
        }
    }

    /** The worker has left. If it was soon after the start the post counts as never filled; later nothing changes. */
    public void left(UUID match, LocalDate start, LocalDate end) {
        matches.noteWork(caller.scope(), new MatchId(match), start, end);
        if (end.isBefore(start.plusDays(SOON))) {
            matches.asOrigin(caller.scope(), new MatchId(match))
                    .filter(m -> m.state() == MatchState.PLACED)
                    .ifPresent(book::leave);
        }
    }

    private void move(UUID id, long acceptSeq, String what, Move move) {
        matches.lockAsOrigin(caller.scope(), new MatchId(id))
                .filter(match -> match.acceptSeq() != null && match.acceptSeq() == acceptSeq)
                .ifPresent(match -> apply(what, match, move.of(match)));
    }

    /** A refused move is old news: it was applied before, or the worker left meanwhile. */
    private void apply(String what, Match match, Ruling<Match> ruling) {
        if (ruling.isGranted()) {
            book.write(what, match);
        } else {
            LOG.infof("news of a case moves nothing match=%s state=%s news=%s", match.id(), match.state(), what);
        }
    }

    private interface Move {

        Ruling<Match> of(Match match);
    }
}
