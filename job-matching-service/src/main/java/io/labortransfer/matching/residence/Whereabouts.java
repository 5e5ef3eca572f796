package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.BelongsElsewhere;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Lets what is told of a worker be done where the worker's rows are, whichever unit told it. */
@ApplicationScoped
public class Whereabouts {

    private final Residences residences;
    private final Caller caller;

    Whereabouts(Residences residences, Caller caller) {
        this.residences = residences;
        this.caller = caller;
    }

    /** Sends events that are keyed by their workers to the unit that has these; to be asked before anything is written. */
    public void follow(Collection<ReceivedEvent> keyedByWorker) {
        Map<String, UUID> workers = new LinkedHashMap<>();
        keyedByWorker.forEach(
                event -> PublicId.parse("wkr", event.key()).ifPresent(worker -> workers.put(event.key(), worker)));
        follow(workers);
    }

    /** The same for events under other keys, each with its worker. */
    public void follow(Map<String, UUID> workerByKey) {
        Map<UUID, Elsewhere> found = residences.held(caller.scope(), workerByKey.values());
        Map<String, String> elsewhere = new HashMap<>();
        workerByKey.forEach((key, worker) -> {
            Elsewhere where = found.get(worker);
            if (where != null) {
                elsewhere.put(key, where.unit());
            }
        });
        if (!elsewhere.isEmpty()) {
            throw new BelongsElsewhere(elsewhere);
        }
    }

    /** Whether a worker's state of this version is old news here, because the worker had moved away by then. */
    public BiPredicate<UUID, Long> leftBefore(Collection<UUID> workers) {
        Map<UUID, Elsewhere> found = workers.isEmpty() ? Map.of() : residences.held(caller.scope(), workers);
        return (worker, workerVersion) -> {
            Elsewhere where = found.get(worker);
            return where != null && workerVersion < where.since();
        };
    }
}
