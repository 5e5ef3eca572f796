package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.accesslog.PastAccess;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What destination offices and employers read of workers who are shared with them. */
@ApplicationScoped
public class SharedReading {
    private final SharedWorkers shared;
    private final PersonSeal seal;
    private final Disclosure disclosure;

    SharedReading(SharedWorkers shared, PersonSeal seal, Disclosure disclosure) {
        this.shared = shared;
        this.seal = seal;
        this.disclosure = disclosure;
    }

    /**
     * What the caller may see of the worker through a share. The access record of the request says what it rests on and which groups
     * it lets see, and the worker reads that.
     */
    @Transactional
    public Optional<SharedProfile> of(Passport caller, UUID worker) {
        return all(caller, List.of(worker)).stream().findFirst().map(this::seen);
    }

    /** As {@link #of}, where an agreement is needed: wishes and consents are not part of a case. */
    @Transactional
    public Optional<SharedProfile> byAgreement(Passport caller, UUID worker) {
        return isOffice(caller)
                ? shared.by(Relation.AGR, caller.scope(), worker).map(this::seen)
                : Optional.empty();
    }

    /** As {@link #of}, where a case of an office is needed; of the worker itself the answer holds nothing but that there is one. */
    @Transactional
    public Optional<SharedProfile> byCase(Passport caller, UUID worker) {
        var found =
                isOffice(caller) ? shared.by(Relation.CASE, caller.scope(), worker) : Optional.<SharedProfile>empty();
        found.ifPresent(profile -> disclosure.because(profile.basis(), profile.cause()));
        return found;
    }

    /** Whether the caller may be shown workers of others. */
    public static boolean mayBeShown(Passport caller) {
        return isOffice(caller) || caller.roles().contains(Actor.EM);
    }

    /** Whether a list is asked for of what others let the caller see: by its word, else because it has no workers of its own. */
    public static boolean isAskedFor(Passport caller, @Nullable Boolean asked) {
        return asked == null ? mayBeShown(caller) && Reach.of(caller).isEmpty() : asked;
    }

    /** Who of these is shown to the caller through a share; of rights cases no list tells. */
    @Transactional
    public Set<UUID> known(Passport caller, Collection<UUID> workers) {
        return mayBeShown(caller) ? shared.known(caller.scope(), workers) : Set.of();
    }

    /** One page of the workers who are shown to the caller, in the order of ids. */
    @Transactional
    public Page<SharedProfile> list(
            Passport caller, WorkerFilter filter, int limit, Function<SharedProfile, String> cursor) {
        return mayBeShown(caller)
                ? Page.cut(shared.page(caller.scope(), filter.ofShared(), limit + 1), limit, cursor)
                : new Page<>(List.of(), null);
    }

    /** What ties the caller to the worker through a share. */
    @Transactional
    public Optional<Relation> relation(Passport caller, UUID worker) {
        return all(caller, List.of(worker)).stream().findFirst().map(SharedProfile::right);
    }

    /**
     * Of records about a worker in reach those that the caller may know of: which says that there is a rights case, in what it rests on or
     * in its reason, is kept from whom that is hidden, the worker's own office or not.
     */
    @Transactional
    public Predicate<PastAccess> told(Passport caller, UUID worker) {
        var told = shared.casesToldTo(caller.scope(), worker, caller.org());
        return past -> !past.tellsOfRightsCase() || past.rightsCase() != null && told.contains(past.rightsCase());
    }

    /** Those of the workers whose persons a case lets the caller know. */
    @Transactional
    public List<SharedProfile> named(Passport caller, Collection<UUID> workers) {
        return all(caller, workers).stream()
                .filter(profile -> profile.names().isPresent())
                .toList();
    }

    /** Of people on a list those whose number a case lets the caller know, by their place on it. */
    @Transactional
    public SortedMap<Integer, SharedProfile> identified(Passport caller, PeopleList people) {
        var keys = people.keys(seal);
        var byNumber = new HashMap<String, PeopleList.Holder<SharedProfile>>();
        if (!keys.isEmpty() && mayBeShown(caller)) {
            for (var profile : named(caller, shared.byNumbers(caller.scope(), keys))) {
                person(profile).ifPresent(person -> {
                    var number = person.idNumber();
                    var name = person.name();
                    if (number != null && name != null) {
                        byNumber.put(number.clear(), new PeopleList.Holder<>(name, profile));
                    }
                });
            }
        }
        return people.places(byNumber);
    }

    /** The worker whose values somebody must see in clear, or 404; what the case does not let see yet is refused. */
    @Transactional
    public SharedProfile revealing(Passport caller, UUID worker, Collection<ClearField> fields) {
        var profile = all(caller, List.of(worker)).stream().findFirst().orElseThrow(Problems::notFound);
        if (!fields.stream().allMatch(profile::shows)) {
            Ruling.refused(WorkerRefusal.VALUE_NOT_SHARED).orThrow();
        }
        return profile;
    }

    /** The person behind a worker who is shared, as far as the case has come. */
    public Optional<SharedPerson> person(SharedProfile profile) {
        return profile.names()
                .map(names -> seal.open(profile.originProvince(), profile.id().value(), names));
    }

    private List<SharedProfile> all(Passport caller, Collection<UUID> workers) {
        if (!mayBeShown(caller)) {
            return List.of();
        }
        var found = shared.all(caller.scope(), workers);
        found.stream()
                .filter(profile -> profile.right() == Relation.RIGHTS)
                .forEach(profile -> disclosure.byRightsCase(profile.id().wire(), profile.cause()));
        return found;
    }

    /** Whether it is an office, which may be shown wishes and consents besides. */
    public static boolean isOffice(Passport caller) {
        return caller.roles().contains(Actor.DP);
    }

    private SharedProfile seen(SharedProfile profile) {
        disclosure.because(profile.basis(), profile.cause());
        if (profile.right() == Relation.RIGHTS) {
            disclosure.forRightsCase(profile.cause());
        }
        disclosure.only(profile.groups());
        return profile;
    }
}
