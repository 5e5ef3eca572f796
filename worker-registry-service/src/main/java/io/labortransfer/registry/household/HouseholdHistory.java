package io.labortransfer.registry.household;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.worker.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a household was, who belonged to it, and who changed it. Whoever reads the household reads its past. */
@ApplicationScoped
public class HouseholdHistory {
    private final HouseholdDirectory directory;
    private final HouseholdPast past;
    private final Members members;

    HouseholdHistory(HouseholdDirectory directory, HouseholdPast past, Members members) {
        this.directory = directory;
        this.past = past;
        this.members = members;
    }

    /**
     * A household as it is asked for.
     *
     * @param household as it stands
     * @param version what is asked for
     * @param about the workers of whom it tells the caller
     */
    public record Dated(Household household, HouseholdVersion version, List<UUID> about) {
        public Dated {
            about = List.copyOf(about);
        }
    }

    /** The household as it is asked for, or 404. */
    @Transactional
    public Dated at(Passport caller, UUID id, AsKnown asked) {
        var present = directory.get(caller, id);
        var all = members.ever(caller.scope(), id);
        var known = past.known(caller.scope(), id, asked.knownAt()).stream()
                .map(version -> version.with(all))
                .toList();
        return new HouseholdTimeline(known)
                .at(asked.asOf())
                .map(version -> new Dated(present.household(), version, about(caller, present, version)))
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} versions of a household below {@code below}, the newest first, the present one among them; or 404. */
    @Transactional
    public List<HouseholdEntry> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = directory.get(caller, id);
        var all = members.ever(caller.scope(), id);
        var found = past.before(caller.scope(), id, below == null ? Long.MAX_VALUE : below, limit + 1).stream()
                .map(version -> version.with(all))
                .toList(); // the last one is compared with the one before it
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(place -> new HouseholdEntry(
                        found.get(place),
                        about(caller, present, found.get(place)),
                        place + 1 < found.size() ? found.get(place).changedSince(found.get(place + 1)) : List.of()))
                .toList();
    }

    /** A station is told of those whom it hosts and who belong to the household today, of the past as well. */
    private static List<UUID> about(Passport caller, ShownHousehold present, HouseholdVersion version) {
        return Reach.relation(caller) == Relation.HOST ? present.about() : version.workers();
    }
}
