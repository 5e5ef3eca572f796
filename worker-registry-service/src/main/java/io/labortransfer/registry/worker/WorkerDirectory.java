package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds workers for a caller, within its reach. What is one question is asked in the transaction that there is, and needs none: scope and
 * question go to the database together.
 */
@ApplicationScoped
public class WorkerDirectory {
    private final Workers workers;
    private final PresentWorkers present;
    private final NameTokens names;
    private final PersonSeal seal;

    WorkerDirectory(Workers workers, PresentWorkers present, NameTokens names, PersonSeal seal) {
        this.workers = workers;
        this.present = present;
        this.names = names;
        this.seal = seal;
    }

    /** The worker, or 404: a record without relation, or of a person who was erased, answers as a missing one does. */
    @Transactional
    public Worker get(Passport caller, UUID id) {
        return inReach(caller, id).orElseThrow(Problems::notFound);
    }

    /** The worker, if the caller has a relation to the record that is no share. */
    @Transactional
    public Optional<Worker> inReach(Passport caller, UUID id) {
        return find(caller, id).filter(worker -> worker.state() != WorkerState.ERASED);
    }

    /** The worker to write something about, or 404: nobody erases the person before the transaction ends. */
    @Transactional
    public Worker staying(Passport caller, UUID id) {
        Reach.of(caller).ifPresent(reach -> workers.stay(reach.scope(), List.of(id)));
        return get(caller, id);
    }

    /** The worker to change, or 404: nobody else writes anything about the person before the transaction ends. */
    @Transactional
    public Worker holding(Passport caller, UUID id) {
        Reach.of(caller).ifPresent(reach -> workers.hold(reach.scope(), id));
        return get(caller, id);
    }

    /** The worker's record, if the caller has a relation to it that is no share. */
    public Optional<WorkerVersion> shown(Passport caller, UUID id) {
        return Reach.of(caller)
                .flatMap(reach -> present.find(reach.scope(), id)
                        .filter(reach::covers)
                        .filter(worker -> worker.state() != WorkerState.ERASED));
    }

    /** A worker who was just written, as one is shown. */
    @Transactional
    public WorkerVersion written(Worker worker) {
        return worker.present()
                .in(present.household(ProvinceScope.ofProvince(worker.originProvince()), worker.uuid())
                        .orElse(null));
    }

    /** Those of the workers who are in reach: the same question is asked whether they are out of it or not there at all. */
    public List<WorkerVersion> all(Passport caller, Collection<UUID> ids) {
        return Reach.of(caller)
                .map(reach -> present.all(reach.scope(), ids).stream()
                        .filter(worker -> reach.covers(worker) && worker.state() != WorkerState.ERASED)
                        .toList())
                .orElse(List.of());
    }

    /** Who of these is in reach, those whose persons were erased among them. */
    public Set<UUID> known(Passport caller, Collection<UUID> ids) {
        return Reach.of(caller)
                .map(reach -> present.all(reach.scope(), ids).stream()
                        .filter(reach::covers)
                        .map(WorkerVersion::uuid)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** The worker, also one whose person was erased, or 404. Nothing of a person can be read there. */
    @Transactional
    public Worker evenErased(Passport caller, UUID id) {
        return find(caller, id).orElseThrow(Problems::notFound);
    }

    private Optional<Worker> find(Passport caller, UUID id) {
        return Reach.of(caller).flatMap(reach -> workers.find(reach.scope(), id).filter(reach::covers));
    }

    /** One page of the workers in reach. */
    public Page<WorkerVersion> list(
            Passport caller, WorkerFilter filter, int limit, Function<WorkerVersion, String> cursor) {
        return Reach.of(caller)
                .map(reach -> Page.cut(present.page(reach.scope(), filter.within(reach), limit + 1), limit, cursor))
                .orElseGet(() -> new Page<>(List.of(), null));
    }

    /** The worker with exactly this ID number, if in reach. A number that cannot be one is nobody's. */
    public Optional<WorkerVersion> search(Passport caller, String idNumber) {
        var normal = IdNumber.normal(idNumber);
        if (IdNumber.fault(normal).isPresent()) {
            return Optional.empty();
        }
        return Reach.of(caller)
                .flatMap(reach -> holders(reach, List.of(seal.idKey(IdNumber.of(normal)))).stream()
                        .findFirst());
    }

    /**
     * Of people on a list those in reach, by their place on it: whose number somebody has under another name is nobody, as is whoever is
     * out of reach or not there at all.
     */
    public SortedMap<Integer, WorkerVersion> identified(Passport caller, PeopleList people) {
        var reach = Reach.of(caller);
        var keys = people.keys(seal);
        var byNumber = new HashMap<String, PeopleList.Holder<WorkerVersion>>();
        if (reach.isPresent() && !keys.isEmpty()) {
            for (var worker : holders(reach.get(), keys)) {
                if (worker.person() != null) {
                    var person = person(worker);
                    byNumber.put(person.idNumber().clear(), new PeopleList.Holder<>(person.name(), worker));
                }
            }
        }
        return people.places(byNumber);
    }

    /** Whom the national index names for these numbers, as far as they are in reach. */
    private List<WorkerVersion> holders(Reach reach, List<KeyedHash> keys) {
        return present.withNumbers(reach.scope(), keys).stream()
                .filter(reach::covers)
                .toList();
    }

    /** The worker whose registration comes from this record, if in reach. */
    public Optional<WorkerVersion> registeredFrom(Passport caller, SourceRecord source) {
        return Reach.of(caller)
                .flatMap(reach -> present.fromSource(reach.scope(), source).filter(reach::covers))
                .filter(worker -> worker.state() != WorkerState.ERASED);
    }

    /** The workers in reach with exactly this phone. At most so many; one more says that there are more. */
    public List<WorkerVersion> reachedBy(Passport caller, String phone, int limit) {
        return Reach.of(caller)
                .map(reach -> present.withPhone(reach.scope(), seal.phoneKey(phone.strip()), limit + 1).stream()
                        .filter(reach::covers)
                        .toList())
                .orElse(List.of());
    }

    /**
     * The workers in reach with this name: as it is written, or in Latin letters its reading, its initials, or the surname's reading. At
     * most so many; one more says that there are more.
     */
    @Transactional
    public List<WorkerVersion> named(Passport caller, String name, int limit) {
        var reach = Reach.of(caller);
        if (reach.isEmpty()) {
            return List.of();
        }
        var scope = reach.get().scope();
        var found = seal.wantedHashes(scope.province(), name)
                .map(wanted -> names.find(scope, wanted, limit + 1))
                .orElse(List.of());
        return found.isEmpty()
                ? List.of()
                : present.all(scope, found).stream().filter(reach.get()::covers).toList();
    }

    /** The person behind a worker, in clear. */
    public Person person(Worker worker) {
        return person(worker.present());
    }

    /** The person behind a version of a worker, in clear. */
    public Person person(WorkerVersion version) {
        var sealed = version.person();
        if (sealed == null) {
            throw Problems.notFound();
        }
        return seal.open(version.originProvince(), version.id().value(), sealed);
    }
}
