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
        if (filter.asksByNeed()) {
            if (!workers.all(caller, List.of(worker)).isEmpty()) {
                return Optional.empty(); // the own page has said that there is none such
            }
            return Ruling.<Optional<SharedHousehold>>refused(WorkerRefusal.FILTER_NOT_SHOWN)
                    .orThrow();
        }
        var division = filter.division();
        return households
                .of(caller.scope(), worker)
                .filter(found ->
                        division == null || found.registrationDivision().startsWith(division))
                .map(this::seen);
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
