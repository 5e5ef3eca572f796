package io.labortransfer.tracking.trip.registry;

import io.labortransfer.kit.delegation.DelegatedCalls;
import io.labortransfer.kit.delegation.ServiceUnavailable;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.tracking.trip.RiderPersons;
import io.labortransfer.tracking.trip.TripId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the registry for the caller, some at a time. Without the registry there are no names. */
@ApplicationScoped
class RegistryPersons implements RiderPersons {
    private static final String REGISTRY = "worker-registry";
    private static final String PATH = "/internal/persons:resolve";
    private static final String WORKER = "wkr";
    private static final int AT_ONCE = 2000;
    private static final String WAIT_SECONDS = "5";

    private final DelegatedCalls calls;

    RegistryPersons(DelegatedCalls calls) {
        this.calls = calls;
    }

    private record Question(List<String> ids, List<String> fieldGroups, String purpose, String basisRef) {}

    private record Answer(List<Shown> items) {}

    private record Shown(
            String id,
            @Nullable String name,
            @Nullable String idNumber,
            @Nullable String phone,
            @Nullable String address) {}

    @Override
    public Map<UUID, Person> of(TripId trip, Collection<UUID> workers) {
        var known = new HashMap<UUID, Person>();
        var all = new ArrayList<>(workers);
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            for (var shown : ask(trip, some).items()) {
                PublicId.parse(WORKER, shown.id())
                        .ifPresent(id -> known.put(id, new Person(shown.name(), shown.idNumber(), shown.phone())));
            }
        }
        return known;
    }

    private Answer ask(TripId trip, List<UUID> workers) {
        var ids = workers.stream().map(id -> PublicId.format(WORKER, id)).toList();
        try {
            return calls.post(
                    REGISTRY, PATH, new Question(ids, List.of("F2", "F3"), "MANIFEST", trip.wire()), Answer.class);
        } catch (ServiceUnavailable e) {
            throw new ProblemException(Problem.of("NAMES_UNAVAILABLE", 503).withHeader("Retry-After", WAIT_SECONDS));
        }
    }
}
