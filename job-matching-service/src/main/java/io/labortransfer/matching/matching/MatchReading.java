package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers questions about matches, each side in its own words. */
@ApplicationScoped
public class MatchReading {

    private final Matches matches;
    private final MatchAccess access;
    private final OwnWorkers workers;
    private final Runs runs;
    private final Caller caller;

    MatchReading(Matches matches, MatchAccess access, OwnWorkers workers, Runs runs, Caller caller) {
        this.matches = matches;
        this.access = access;
        this.workers = workers;
        this.runs = runs;
        this.caller = caller;
    }

    /** The match as the caller may see it. */
    @Transactional
    public Optional<MatchAccess.Seen> find(MatchId id) {
        return access.seen(id);
    }

    /** A page of matches and the side from which the caller sees them. */
    public record Found(List<Match> matches, MatchAccess.Side side) {}

    /**
     * Matches that the caller may know of. An office that is both origin and destination sees its workers' matches, and
     * those of its sites when it asks for that side.
     *
     * @param state a state, in the words of the side that asks
     */
    @Transactional
    public Found page(
            @Nullable UUID run,
            @Nullable String state,
            @Nullable UUID jobOrder,
            MatchAccess.@Nullable Side side,
            @Nullable UUID after,
            int limit) {
        boolean origin = workers.areAny() && (side != MatchAccess.Side.DESTINATION || !caller.is(Actor.DP));
        List<MatchState> states = states(state, origin);
        if (state != null && states.isEmpty()) {
            return new Found(List.of(), origin ? MatchAccess.Side.ORIGIN : MatchAccess.Side.DESTINATION);
        }
        UUID self = caller.is(Actor.WK) ? caller.passport().worker() : null;
        Matches.Question question = new Matches.Question(
                run, states, jobOrder, self, workers.hosts().orElse(null), after, limit);
        return origin
                ? new Found(matches.originPage(caller.scope(), question), MatchAccess.Side.ORIGIN)
                : new Found(matches.destinationPage(caller.scope(), question), MatchAccess.Side.DESTINATION);
    }

    /** Why the run proposed the match; only for the worker's side. */
    @Transactional
    public Optional<Explanation> explain(MatchId id) {
        return access.seen(id)
                .filter(seen -> seen.side() == MatchAccess.Side.ORIGIN)
                .flatMap(seen -> runs.explain(caller.scope(), seen.match()));
    }

    /** A destination that asks for DECLINED must not learn more than one that asks for NOT_AVAILABLE. */
    private static List<MatchState> states(@Nullable String state, boolean origin) {
        if (state == null) {
            return List.of();
        }
        return Arrays.stream(MatchState.values())
                .filter(known -> (origin ? known.name() : known.seenFromDestination()).equals(state))
                .toList();
    }
}
