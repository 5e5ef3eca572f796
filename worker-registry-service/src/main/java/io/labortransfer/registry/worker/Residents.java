package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.BelongsElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds out whose news is news of a unit: what others tell of somebody who has moved belongs to where that person is now. */
@ApplicationScoped
public class Residents {
    private static final Logger LOG = Logger.getLogger(Residents.class);

    private final Workers workers;
    private final Departures departures;

    Residents(Workers workers, Departures departures) {
        this.workers = workers;
        this.departures = departures;
    }

    /**
     * Those of the named workers whom the unit has; none of them is erased until the transaction ends. What names others is left out.
     *
     * @throws BelongsElsewhere when another unit has one of them since a move
     */
    public Set<UUID> among(ProvinceScope scope, Set<UUID> named) {
        return among(scope, named, worker -> Set.of(new WorkerId(worker).wire()));
    }

    /**
     * As {@link #among(ProvinceScope, Set)}, for news that is not keyed by the worker.
     *
     * @param keys the keys of the news of a worker
     */
    public Set<UUID> among(ProvinceScope scope, Set<UUID> named, Function<UUID, Set<String>> keys) {
        workers.stay(scope, named);
        var ours = workers.all(scope, named).stream()
                .filter(worker -> worker.state() != WorkerState.ERASED)
                .map(Worker::uuid)
                .collect(Collectors.toSet());
        var others = named.stream().filter(worker -> !ours.contains(worker)).toList();
        if (!others.isEmpty()) {
            var gone = departures.of(scope, others);
            if (!gone.isEmpty()) {
                var places = new HashMap<String, String>();
                gone.forEach((worker, unit) -> keys.apply(worker).forEach(key -> places.put(key, unit)));
                throw new BelongsElsewhere(places);
            }
            LOG.warnf("news names %d workers that %s does not have; it is left out", others.size(), scope.province());
        }
        return ours;
    }
}
