package io.labortransfer.tracking.residence;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.BelongsElsewhere;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets what is told of a worker be done where the worker's rows are, whichever unit told it, and to the record that speaks. */
@ApplicationScoped
public class Whereabouts {

    private final Residences residences;
    private final Mergings mergings;
    private final Caller caller;

    Whereabouts(Residences residences, Mergings mergings, Caller caller) {
        this.residences = residences;
        this.mergings = mergings;
        this.caller = caller;
    }

    /**
     * Sends the events that are keyed by these workers to the unit that has them; to be asked before anything is written.
     *
     * @return who speaks for those of them that do not speak for themselves
     */
    public Map<UUID, UUID> follow(Collection<UUID> workers) {
        ProvinceScope scope = caller.scope();
        Map<UUID, Elsewhere> away = residences.held(scope, workers);
        if (!away.isEmpty()) {
            Map<String, String> units = new HashMap<>();
            away.forEach((worker, where) -> units.put(ForeignIds.worker(worker), where.unit()));
            throw new BelongsElsewhere(units);
        }
        Map<UUID, UUID> speakers = mergings.speakers(scope, workers);
        if (!speakers.isEmpty()) {
            residences.held(scope, speakers.values());
        }
        return speakers;
    }

    /** Who speaks for this worker in the end; held until the transaction ends. */
    public UUID speaker(ProvinceScope scope, UUID worker) {
        UUID speaker = mergings.speakers(scope, Set.of(worker)).getOrDefault(worker, worker);
        residences.held(scope, Set.of(speaker));
        return speaker;
    }

    /** This worker and all for whom it speaks in the end. */
    public Set<UUID> spokenFor(ProvinceScope scope, UUID worker) {
        return mergings.spokenFor(scope, worker);
    }

    /** Whether this worker's rows are the scope's unit's and under this very record; held until the transaction ends. */
    public boolean isHere(ProvinceScope scope, UUID worker) {
        Set<UUID> one = Set.of(worker);
        return residences.held(scope, one).isEmpty()
                && mergings.speakers(scope, one).isEmpty();
    }
}
