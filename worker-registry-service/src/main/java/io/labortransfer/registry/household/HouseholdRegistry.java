package io.labortransfer.registry.household;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Preconditions;
import io.labortransfer.registry.capture.Capture;
import io.labortransfer.registry.capture.CaptureDesk;
import io.labortransfer.registry.capture.CaptureKind;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerVersion;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters and corrects households. Type of monitoring and state of risk are not among what an office may write here. */
@ApplicationScoped
public class HouseholdRegistry {
    private final HouseholdBook book;
    private final HouseholdDirectory directory;
    private final WorkerDirectory workers;
    private final Workers rows;
    private final ReferenceLibrary library;
    private final Preconditions preconditions;
    private final CaptureDesk captures;
    private final Clock clock;

    HouseholdRegistry(
            HouseholdBook book,
            HouseholdDirectory directory,
            WorkerDirectory workers,
            Workers rows,
            ReferenceLibrary library,
            Preconditions preconditions,
            CaptureDesk captures,
            Clock clock) {
        this.book = book;
        this.directory = directory;
        this.workers = workers;
        this.rows = rows;
        this.library = library;
        this.preconditions = preconditions;
        this.captures = captures;
        this.clock = clock;
    }

    /** Enters a household of the caller's reach with the workers in it. */
    @Transactional
    public ShownHousehold enter(Passport caller, HouseholdFacts facts) {
        admit(caller, facts, Set.of());
        return directory.shown(
                caller, book.enter(caller.scope(), facts, caller.org()).orThrow());
    }

    /** As {@link #enter(Passport, HouseholdFacts)}, once for each id that a device made for what it took down. */
    @Transactional
    public ShownHousehold enter(Passport caller, HouseholdFacts facts, @Nullable String clientId) {
        return captures.once(
                caller.scope(),
                new Capture(CaptureKind.HOUSEHOLD, null, clientId, facts.said()),
                new CaptureDesk.Shelf<>(
                        id -> directory.inReach(caller, id),
                        (ShownHousehold entered) -> entered.household().uuid()),
                () -> enter(caller, facts));
    }

    /** Corrects what an office may: where the household is registered, whether it was relocated, who belongs to it. */
    @Transactional
    public ShownHousehold correct(Passport caller, UUID id, UnaryOperator<HouseholdFacts> correction) {
        var known = directory.get(caller, id);
        var facts = correction.apply(known.facts());
        var named = new HashSet<>(known.workers());
        named.addAll(facts.workers());
        rows.stay(caller.scope(), named);
        var household = directory.held(caller, id);
        preconditions.mustStillBe(household.version());
        admit(caller, facts, Set.copyOf(known.workers()));
        return directory.shown(
                caller,
                book.correct(caller.scope(), household, facts, caller.org()).orThrow());
    }

    /** The worker belongs to the household from now on, and is this to its head. */
    @Transactional
    public ShownHousehold join(Passport caller, UUID id, UUID workerId, MemberRelation relation) {
        directory.get(caller, id);
        rows.stay(caller.scope(), List.of(workerId));
        var household = directory.held(caller, id);
        preconditions.mustStillBe(household.version());
        var worker = workers.get(caller, workerId);
        admitted(worker.present()).orThrow();
        var stated = new StatedMember(workerId, relation, null, null);
        return directory.shown(
                caller,
                book.join(caller.scope(), household, stated, caller.org()).orThrow());
    }

    /** The worker belongs to the household no longer. */
    @Transactional
    public ShownHousehold leave(Passport caller, UUID id, UUID workerId) {
        directory.get(caller, id);
        rows.stay(caller.scope(), List.of(workerId));
        var household = directory.held(caller, id);
        preconditions.mustStillBe(household.version());
        var member = directory.members(caller.scope(), household).stream()
                .filter(one -> workerId.equals(one.workerId()))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return directory.shown(caller, book.leave(caller.scope(), household, member, caller.org()));
    }

    /**
     * Who comes into a household is in the caller's reach. Who is in it already may stay, though registered where another office of the unit
     * has the say.
     */
    private void admit(Passport caller, HouseholdFacts facts, Set<UUID> present) {
        var faults = new ArrayList<FieldError>();
        division(caller, facts.registrationDivision(), faults);
        if (facts.workers().isEmpty() && Area.of(caller.scope()).residence().isPresent()) {
            faults.add(new FieldError("/members", "TOWNSMAN_MISSING")); // it would be in nobody's reach there
        }
        rows.stay(caller.scope(), facts.workers());
        var known = workers.all(caller, facts.workers()).stream()
                .collect(Collectors.toMap(WorkerVersion::uuid, worker -> worker));
        var seen = new HashSet<UUID>();
        for (var i = 0; i < facts.members().size(); i++) {
            var workerId = facts.members().get(i).workerId();
            if (workerId == null) {
                continue;
            }
            if (!known.containsKey(workerId) && !present.contains(workerId)) {
                faults.add(new FieldError("/members/" + i + "/workerId", "MEMBER_UNKNOWN"));
            } else if (!seen.add(workerId)) {
                faults.add(new FieldError("/members/" + i + "/workerId", "MEMBER_TWICE"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        known.values().forEach(worker -> admitted(worker).orThrow());
    }

    private void division(Passport caller, String code, List<FieldError> faults) {
        var today = Times.today(clock);
        var divisions = library.divisions();
        var division = divisions.find(code);
        if (division.filter(one -> one.holdsOn(today) && divisions.isLowest(one, today))
                .isEmpty()) {
            faults.add(divisions.fault("/registrationDivision", code, today));
        } else if (!division.get().reportingUnit().equals(caller.province())
                || !Area.of(caller.scope()).admits(code)) {
            faults.add(new FieldError("/registrationDivision", "HOUSEHOLD_FOREIGN"));
        }
    }

    private static Ruling<WorkerVersion> admitted(WorkerVersion worker) {
        return switch (worker.state()) {
            case MERGED, DECEASED, ARCHIVED, ERASED -> Ruling.refused(HouseholdRefusal.WORKER_CLOSED);
            case PENDING, PENDING_STUDENT, ACTIVE, SUSPENDED, RELOCATING -> Ruling.granted(worker);
        };
    }
}
