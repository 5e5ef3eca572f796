package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of whoever comes from another unit, where the new unit's own record of the person has waited for that. */
@ApplicationScoped
class ArrivingRecords {
    private final WorkerBook book;
    private final PastWorkers past;
    private final SchoolRoll schools;

    ArrivingRecords(WorkerBook book, PastWorkers past, SchoolRoll schools) {
        this.book = book;
        this.past = past;
        this.schools = schools;
    }

    /**
     * What the new unit's record makes of what the other one knew. Whoever is at school is so whatever the record says.
     *
     * @param left the worker's row as the other unit had it
     * @param worker the row as the new unit has it
     * @param former what the other unit knew
     */
    Registration renewed(ProvinceScope scope, Worker left, Worker worker, Registration former, WaitingRecord claimed) {
        var ours = ours(scope, claimed.record(), worker);
        var pupil = !schools.atSchool(scope, List.of(left.uuid())).isEmpty();
        return Renewal.of(former, pupil ? ours.silentOn("student") : ours, newer(scope, left, former, claimed.since()));
    }

    /** In the county that the relocation names. A source record that meanwhile became somebody else's is not this worker's. */
    private Registration ours(ProvinceScope scope, Registration record, Worker worker) {
        var facts = record.facts().registeredIn(worker.facts().registrationDivision());
        var source = book.workers().knowsSource(scope, record.source()) ? worker.source() : record.source();
        return new Registration(record.person(), facts, source, record.clientId(), record.emptied());
    }

    /** What the other unit has written since the record waits. Who is protected stays so: the new unit could not know of it. */
    private Set<String> newer(ProvinceScope scope, Worker left, Registration former, Instant since) {
        var newer = new HashSet<String>();
        if (former.facts().underProtection()) {
            newer.add("underProtection");
        }
        if (left.updatedAt().isAfter(since)) {
            past.at(scope, left.uuid(), since)
                    .flatMap(then -> then(left, then))
                    .ifPresent(then -> newer.addAll(then.differences(former)));
        }
        return newer;
    }

    /** What the other unit knew then, still under its keys. */
    private Optional<Registration> then(Worker left, WorkerVersion version) {
        return Optional.ofNullable(version.person())
                .map(person -> Registration.known(
                        book.seal().open(left.originProvince(), left.uuid(), person),
                        version.facts(),
                        version.source(),
                        version.clientId()));
    }
}
