package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Matches, each question from one side of them. */
public interface Matches {

    /** The match of a worker of the scope's unit. */
    Optional<Match> asOrigin(ProvinceScope scope, MatchId id);

    /** The same, locked for a change. */
    Optional<Match> lockAsOrigin(ProvinceScope scope, MatchId id);

    /** The match with an order of the scope's unit. */
    Optional<Match> asDestination(ProvinceScope scope, MatchId id);

    /** The same, locked for a change. */
    Optional<Match> lockAsDestination(ProvinceScope scope, MatchId id);

    /** Keeps a match that no run made. */
    void add(Match match);

    /** The match of a worker of the scope's unit with this order that is not over. */
    Optional<Match> openWith(ProvinceScope scope, UUID worker, UUID order);

    /** Matches of the unit's workers by id. */
    List<Match> originPage(ProvinceScope scope, Question question);

    /** Matches with the unit's orders by id. */
    List<Match> destinationPage(ProvinceScope scope, Question question);

    /** Matches of these workers of the unit that wait before an accepted offer, locked, in the order of their orders. */
    List<Match> lockWaiting(ProvinceScope scope, Collection<UUID> workers);

    /** Matches of these workers of the unit that are not over, locked, in the order of their orders. */
    List<Match> lockOpen(ProvinceScope scope, Collection<UUID> workers);

    /** Matches with this order of the scope's unit that wait before an accepted offer, locked, by id. */
    List<Match> lockWaitingFor(ProvinceScope scope, UUID order);

    /** Invitations of the unit's workers to these units that wait before an accepted offer, locked, in the order of their orders. */
    List<Match> lockInvitedTo(ProvinceScope scope, Collection<String> destinationUnits);

    /** Matches of the unit's workers whose time is over, locked; those that others hold are left out. */
    List<Match> lockOverdue(ProvinceScope scope, Instant now, int limit);

    /** Whether the worker is on the way to a post. */
    boolean hasAccepted(ProvinceScope scope, UUID worker);

    /** Notes beside a match from when until when the worker worked there, which is no version of the match. */
    void noteWork(ProvinceScope scope, MatchId id, LocalDate start, @Nullable LocalDate end);

    /** Writes changes now, so that the version is known. */
    void flush(ProvinceScope scope);

    /**
     * What a caller looks for.
     *
     * @param run made by this run
     * @param states in one of these states; empty for any
     * @param jobOrder with this order
     * @param worker of this worker
     * @param hosts of workers who live in one of these divisions; null for wherever
     * @param after with a later id
     * @param limit at most so many
     */
    record Question(
            @Nullable UUID run,
            List<MatchState> states,
            @Nullable UUID jobOrder,
            @Nullable UUID worker,
            @Nullable List<String> hosts,
            @Nullable UUID after,
            int limit) {}
}
