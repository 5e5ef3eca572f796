package io.labortransfer.registry.person;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.registry.worker.NamedNumber;
import io.labortransfer.registry.worker.Person;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shows people to another service, as far as its caller reaches. Whom the caller does not reach is as if there were nobody. */
@ApplicationScoped
public class PersonDesk {
    private final UsedPassports used;
    private final WorkerDirectory directory;

    PersonDesk(UsedPassports used, WorkerDirectory directory) {
        this.used = used;
        this.directory = directory;
    }

    /**
     * A worker and the person behind it.
     *
     * @param worker the record
     * @param person in clear
     */
    public record Resolved(Worker worker, Person person) {}

    /**
     * Somebody on a list.
     *
     * @param place place on it, from 0
     * @param worker the record
     */
    public record Identified(int place, Worker worker) {}

    /** Those on the list whom the caller reaches, in its order. The passport is used up by it. */
    @Transactional
    public List<Identified> identify(Passport caller, String signed, List<NamedNumber> people) {
        useUp(caller, signed);
        return directory.identified(caller, people).entrySet().stream()
                .map(found -> new Identified(found.getKey(), found.getValue()))
                .toList();
    }

    /** Those of the workers whom the caller reaches, each once. The passport is used up by it. */
    @Transactional
    public List<Resolved> resolve(Passport caller, String signed, Collection<UUID> workers) {
        useUp(caller, signed);
        return directory.all(caller, workers).stream()
                .map(worker -> new Resolved(worker, directory.person(worker)))
                .toList();
    }

    private void useUp(Passport caller, String signed) {
        if (!used.use(caller.scope(), signed, caller.expires())) {
            throw new ProblemException(Problem.of("PASSPORT_INVALID", 401));
        }
    }
}
