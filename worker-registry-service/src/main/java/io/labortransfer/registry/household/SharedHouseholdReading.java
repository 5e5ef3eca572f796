package io.labortransfer.registry.household;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What destination offices read of households: of a worker whom an agreement or a case shows them, where the household is registered. */
@ApplicationScoped
public class SharedHouseholdReading {
    private final SharedHouseholds households;
    private final WorkerDirectory workers;
    private final Disclosure disclosure;

    SharedHouseholdReading(SharedHouseholds households, WorkerDirectory workers, Disclosure disclosure) {
        this.households = households;
        this.workers = workers;
        this.disclosure = disclosure;
    }

    /** The household of somebody who is shared with the caller. */
    @Transactional
    public Optional<SharedHousehold> get(Passport caller, UUID id) {
        return isOffice(caller) ? households.find(caller.scope(), id).map(this::seen) : Optional.empty();
    }

    /** The household of the worker whom the list names, if the worker is shared with the caller; nobody lists those of others. */
    @Transactional
    public Optional<SharedHousehold> of(Passport caller, HouseholdFilter filter) {
        var worker = filter.member();
        if (!isOffice(caller) || worker == null || filter.after() != null) {
            return Optional.empty();
        }
        var found = households.of(caller.scope(), worker);
        if (filter.asksByNeed()) {
            return byNeed(caller, worker, found.isPresent());
        }
        var division = filter.division();
        return found.filter(household ->
                        division == null || household.registrationDivision().startsWith(division))
                .map(this::seen);
    }

    /**
     * A destination office is shown no need of anybody, and its question is refused whoever it names. One that is the origin office as well
     * asks so about its own workers: it is refused for whoever is only shown to it, and finds nothing for anybody else, whether the worker
     * is another unit's, was erased or never was.
     */
    private Optional<SharedHousehold> byNeed(Passport caller, UUID worker, boolean isShown) {
        var isRefused = !caller.roles().contains(Actor.OP)
                || isShown && workers.all(caller, List.of(worker)).isEmpty();
        return isRefused
                ? Ruling.<Optional<SharedHousehold>>refused(WorkerRefusal.FILTER_NOT_SHOWN)
                        .orThrow()
                : Optional.empty(); // the own page has said that there is none such
    }

    private static boolean isOffice(Passport caller) {
        return caller.roles().contains(Actor.DP);
    }

    /** Of several workers none is told by which case another one of the household is shared. */
    private SharedHousehold seen(SharedHousehold household) {
        if (household.shared().size() == 1) {
            var member = household.shared().getFirst();
            disclosure.because(member.basis(), member.cause());
        }
        return household;
    }
}
