package io.labortransfer.registry.household;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
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
     */
    public record Dated(Household household, HouseholdVersion version) {}

    /** The household as it is asked for, or 404. */
    @Transactional
    public Dated at(Passport caller, UUID id, AsKnown asked) {
        var household = directory.found(caller, id);
        var all = members.ever(caller.scope(), id);
        var known = past.known(caller.scope(), id, asked.knownAt()).stream()
                .map(version -> version.with(all))
                .toList();
        return new HouseholdTimeline(known)
                .at(asked.asOf())
                .map(version -> new Dated(household, version))
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} versions of a household below {@code below}, the newest first, the present one among them; or 404. */
    @Transactional
    public List<HouseholdEntry> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var household = directory.found(caller, id);
        var all = members.ever(caller.scope(), household.uuid());
        var found = past.before(caller.scope(), id, below == null ? Long.MAX_VALUE : below, limit + 1).stream()
                .map(version -> version.with(all))
                .toList(); // the last one is compared with the one before it
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(place -> new HouseholdEntry(
                        found.get(place),
                        place + 1 < found.size() ? found.get(place).changedSince(found.get(place + 1)) : List.of()))
                .toList();
    }
}
