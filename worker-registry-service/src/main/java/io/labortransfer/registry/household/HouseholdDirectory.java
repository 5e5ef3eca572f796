package io.labortransfer.registry.household;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.household.ShownHousehold.ShownMember;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds households for a caller, within its reach: an office by division, a worker the own household, a station those of which somebody lives
 * in its host divisions, and so an office of a town.
 */
@ApplicationScoped
public class HouseholdDirectory {
    private final Households households;
    private final Members members;
    private final Workers workers;
    private final ReferenceLibrary library;
    private final Clock clock;

    HouseholdDirectory(Households households, Members members, Workers workers, ReferenceLibrary library, Clock clock) {
        this.households = households;
        this.members = members;
        this.workers = workers;
        this.library = library;
        this.clock = clock;
    }

    /** The household, or 404. */
    @Transactional
    public ShownHousehold get(Passport caller, UUID id) {
        return shown(caller, found(caller, id));
    }

    /** The household, or none when the caller does not reach it. */
    @Transactional
    public Optional<ShownHousehold> inReach(Passport caller, UUID id) {
        return reached(caller, id).map(household -> shown(caller, household));
    }

    /** The household wherever in the caller's unit it is registered, for a caller who has a relation to something of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ShownHousehold anywhere(Passport caller, UUID id) {
        return shown(
                caller,
                households.find(ProvinceScope.ofProvince(caller.province()), id).orElseThrow(Problems::notFound));
    }

    /** The workers in each of these households, wherever in the caller's unit they are registered; one without workers is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<UUID>> workersOf(Passport caller, Collection<UUID> ids) {
        return members.present(caller.scope(), ids).stream()
                .filter(member -> member.workerId() != null)
                .collect(groupingBy(
                        HouseholdMember::householdId, mapping(member -> requireNonNull(member.workerId()), toList())));
    }

    /** The household of each of these workers; a worker in none is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Household> ofWorkers(ProvinceScope scope, Collection<UUID> ids) {
        var memberships = members.ofWorkers(scope, ids);
        var found =
                households
                        .all(
                                scope,
                                memberships.stream()
                                        .map(HouseholdMember::householdId)
                                        .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Household::uuid, one -> one));
        return memberships.stream()
                .collect(Collectors.toMap(
                        member -> requireNonNull(member.workerId()),
                        member -> requireNonNull(found.get(member.householdId()))));
    }

    /** At most {@code limit} households in reach, in the order of ids. */
    @Transactional
    public List<ShownHousehold> list(Passport caller, HouseholdFilter filter, int limit) {
        var member = filter.member();
        return Reach.of(caller)
                .filter(reach -> reach.isOfOffice() || member == null || covers(reach, member))
                .map(reach -> shown(caller, households.page(caller.scope(), filter.within(reach), limit)))
                .orElse(List.of());
    }

    /** The present members. */
    @Transactional
    public List<HouseholdMember> members(ProvinceScope scope, Household household) {
        return members.present(scope, List.of(household.uuid()));
    }

    /** The household, of which nobody else writes anything until the transaction ends, or 404. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Household held(Passport caller, UUID id) {
        return households.hold(caller.scope(), List.of(id)).stream()
                .filter(household -> reaches(caller, household))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    ShownHousehold shown(Passport caller, Household household) {
        return shown(caller, List.of(household)).getFirst();
    }

    private List<ShownHousehold> shown(Passport caller, List<Household> found) {
        var all = members.present(
                caller.scope(), found.stream().map(Household::uuid).toList());
        var ids = all.stream()
                .map(HouseholdMember::workerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var known = workers.all(caller.scope(), ids).stream().collect(Collectors.toMap(Worker::uuid, one -> one));
        var retirement = RetirementAges.of(library);
        var of = all.stream().collect(groupingBy(HouseholdMember::householdId));
        return found.stream()
                .map(household -> {
                    var theirs = of.getOrDefault(household.uuid(), List.of());
                    return new ShownHousehold(
                            household,
                            theirs.stream()
                                    .map(member -> shown(member, known, retirement))
                                    .toList(),
                            about(caller, theirs, known));
                })
                .toList();
    }

    private static List<UUID> about(Passport caller, List<HouseholdMember> members, Map<UUID, Worker> known) {
        var station = Reach.of(caller).filter(Reach::isOfStation);
        return members.stream()
                .map(HouseholdMember::workerId)
                .filter(Objects::nonNull)
                .filter(id -> station.isEmpty()
                        || Optional.ofNullable(known.get(id))
                                .filter(station.get()::covers)
                                .isPresent())
                .toList();
    }

    private ShownMember shown(HouseholdMember member, Map<UUID, Worker> known, RetirementAges retirement) {
        return Optional.ofNullable(member.workerId())
                .map(known::get)
                .map(Worker::facts)
                .map(facts -> new ShownMember(
                        member,
                        AgeBand.of(facts.sex(), facts.birthDate(), retirement, Times.today(clock)),
                        facts.laborCapacity()))
                .orElseGet(() -> new ShownMember(member, member.ageBand(), member.capacity()));
    }

    /** The household, when the caller reaches it; the others are not there. */
    Household found(Passport caller, UUID id) {
        return reached(caller, id).orElseThrow(Problems::notFound);
    }

    private Optional<Household> reached(Passport caller, UUID id) {
        return households.find(caller.scope(), id).filter(household -> reaches(caller, household));
    }

    /** Whether the caller reaches the household: an office of a county or of more by where it is registered, others by somebody of it. */
    @Transactional
    public boolean reaches(Passport caller, Household household) {
        return Reach.of(caller)
                .filter(reach -> Area.of(reach.scope()).admits(household.registrationDivision()))
                .filter(reach -> reach.isOfOffice()
                        || workersIn(caller.scope(), household).anyMatch(reach::covers))
                .isPresent();
    }

    /** Whose household somebody is shown may be asked for by that somebody alone: it tells who belongs to it. */
    private boolean covers(Reach reach, UUID member) {
        return workers.all(reach.scope(), List.of(member)).stream().anyMatch(reach::covers);
    }

    private Stream<Worker> workersIn(ProvinceScope scope, Household household) {
        var ids = members(scope, household).stream()
                .map(HouseholdMember::workerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return workers.all(scope, ids).stream();
    }
}
