package io.labortransfer.matching.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What earlier matches of a unit mean for a run. A decline keeps the same post from being proposed again, and three of
 * them, or a withdrawal, give a pause from being asked, as long as the unit says, which ends when the worker applies. Neither touches
 * where a worker stands anywhere.
 */
public final class History {

    private static final int DECLINES = 3;

    /** Of somebody whom nobody has asked. */
    static final History NONE = new History(List.of(), Instant.EPOCH, Duration.ZERO);

    private final Instant pausedSince;
    private final Map<UUID, Set<UUID>> answered = new HashMap<>();
    private final Map<UUID, Integer> declines = new HashMap<>();
    private final Set<UUID> withdrew = new HashSet<>();
    private final Set<UUID> accepted = new HashSet<>();
    private final Set<UUID> asked = new HashSet<>();
    private final Map<UUID, Integer> waitingAtOrder = new HashMap<>();

    History(List<PastMatches.Past> past, Instant now, Duration pause) {
        this.pausedSince = now.minus(pause);
        past.forEach(this::add);
    }

    private void add(PastMatches.Past match) {
        MatchState state = match.state();
        if (state == MatchState.DECLINED) {
            answered.computeIfAbsent(match.worker(), w -> new HashSet<>()).add(match.jobOrder());
            boolean lately = !match.overtaken() && match.updatedAt().isAfter(pausedSince);
            if (lately && match.withdrawn()) {
                withdrew.add(match.worker());
            } else if (lately) {
                declines.merge(match.worker(), 1, Integer::sum);
            }
        } else if (state.beforeAcceptance()) {
            asked.add(match.worker());
            if (state != MatchState.OFFERED) {
                waitingAtOrder.merge(match.jobOrder(), 1, Integer::sum);
            }
        } else if (state != MatchState.PLACED && state.showsIdentity()) {
            accepted.add(match.worker());
        }
    }

    Set<UUID> answeredBy(UUID worker) {
        return answered.getOrDefault(worker, Set.of());
    }

    boolean pauses(UUID worker) {
        return withdrew.contains(worker) || declines.getOrDefault(worker, 0) >= DECLINES;
    }

    boolean hasAccepted(UUID worker) {
        return accepted.contains(worker);
    }

    boolean isAsked(UUID worker) {
        return asked.contains(worker);
    }

    /** Own proposals that wait at the order without a reserved post. */
    int waitingAt(UUID jobOrder) {
        return waitingAtOrder.getOrDefault(jobOrder, 0);
    }
}
