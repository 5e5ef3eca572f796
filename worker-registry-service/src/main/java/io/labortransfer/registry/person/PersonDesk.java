package io.labortransfer.registry.person;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.registry.worker.PeopleList;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shows people to another service, as far as its caller reaches: those of its own, and those whom a case lets it know. Whom the caller
 * does not reach is as if there were nobody.
 */
@ApplicationScoped
public class PersonDesk {
    private final UsedPassports used;
    private final WorkerDirectory directory;
    private final SharedReading shared;

    PersonDesk(UsedPassports used, WorkerDirectory directory, SharedReading shared) {
        this.used = used;
        this.directory = directory;
        this.shared = shared;
    }

    /**
     * Somebody on a list.
     *
     * @param place place on it, from 0
     * @param id the worker
     * @param relation what ties the caller to the worker
     */
    public record Identified(int place, WorkerId id, Relation relation) {}

    /** Those on the list whom the caller reaches, or whose number a case lets it know, in its order. The passport is used up by it. */
    @Transactional
    public List<Identified> identify(Passport caller, String signed, PeopleList people) {
        useUp(caller, signed);
        var found = new TreeMap<Integer, Identified>();
        shared.identified(caller, people)
                .forEach((place, profile) -> found.put(place, new Identified(place, profile.id(), profile.right())));
        directory
                .identified(caller, people)
                .forEach((place, worker) ->
                        found.put(place, new Identified(place, worker.id(), Reach.relation(caller))));
        return List.copyOf(found.values());
    }

    /** Those of the workers whom the caller reaches, each once. The passport is used up by it. */
    @Transactional
    public List<Resolved> resolve(Passport caller, String signed, Collection<UUID> workers) {
        useUp(caller, signed);
        var own = directory.all(caller, workers).stream()
                .map(worker -> Resolved.of(worker, directory.person(worker), Reach.relation(caller)))
                .toList();
        var others = new HashSet<>(workers);
        own.forEach(resolved -> others.remove(resolved.id().value()));
        return Stream.concat(own.stream(), known(caller, others).stream()).toList();
    }

    private List<Resolved> known(Passport caller, Collection<UUID> workers) {
        return shared.named(caller, workers).stream()
                .flatMap(profile -> shared.person(profile).map(person -> Resolved.of(profile, person)).stream())
                .toList();
    }

    private void useUp(Passport caller, String signed) {
        if (!used.use(caller.scope(), signed, caller.expires())) {
            throw new ProblemException(Problem.of("PASSPORT_INVALID", 401));
        }
    }
}
