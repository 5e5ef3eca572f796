package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in which relation to a case: OWN and HOST on the side of the origin, CASE and FIRM on the
 * side of the destination, SELF for the worker. No relation means that the case does not exist.
 */
final class CasePolicy {

    private static final int UNIT_DIGITS = 2;
    private static final Set<Actor> AT_ORIGIN = EnumSet.of(Actor.OP, Actor.ST, Actor.WK);
    private static final Set<Actor> AT_DESTINATION = EnumSet.of(Actor.DP, Actor.EM);

    private CasePolicy() {}

    /** The sides from which the caller may look at cases at all. */
    static List<Side> sides(Passport caller) {
        List<Side> sides = new ArrayList<>();
        if (caller.roles().stream().anyMatch(AT_ORIGIN::contains)) {
            sides.add(Side.ORIGIN);
        }
        if (caller.roles().stream().anyMatch(AT_DESTINATION::contains)) {
            sides.add(Side.DESTINATION);
        }
        return sides;
    }

    /** The actors that the caller is to this case; none when the case is none of the caller's business. */
    static Set<Actor> relation(Passport caller, TransferCase subject) {
        EnumSet<Actor> relation = EnumSet.noneOf(Actor.class);
        for (Actor actor : caller.roles()) {
            if (holds(actor, caller, subject)) {
                relation.add(actor);
            }
        }
        return relation;
    }

    private static boolean holds(Actor actor, Passport caller, TransferCase subject) {
        boolean home = caller.province().equals(subject.originProvince());
        boolean away = caller.province().equals(subject.assignment().destinationProvince());
        String from = subject.fromDivision().orElse(null);
        String to = subject.assignment().toDivision();
        return switch (actor) {
            case OP -> home && lies(from, List.of(caller.divisionPrefix()));
            case ST -> home && !caller.hosts().isEmpty() && (lies(to, caller.hosts()) || lies(from, caller.hosts()));
            case WK -> home && subject.workerId().equals(caller.worker());
            case DP -> away && lies(to, List.of(caller.divisionPrefix()));
            case EM -> away && subject.assignment().employerId().equals(caller.employerId());
            case PT, NO -> false;
        };
    }

    private static boolean lies(@Nullable String division, List<String> prefixes) {
        return prefixes.stream()
                .anyMatch(prefix -> reachesUnit(prefix) || division != null && division.startsWith(prefix));
    }

    /** A prefix of a unit reaches all that the unit owns, whatever digits its divisions begin with. */
    private static boolean reachesUnit(String prefix) {
        return prefix.length() <= UNIT_DIGITS;
    }

    /** The filter narrowed to what each role of the caller may list from that side. */
    static Map<Actor, CaseFilter> lists(Passport caller, Side side, CaseFilter filter) {
        Map<Actor, CaseFilter> lists = new EnumMap<>(Actor.class);
        Set<Actor> there = side == Side.ORIGIN ? AT_ORIGIN : AT_DESTINATION;
        for (Actor actor : caller.roles()) {
            if (there.contains(actor)) {
                narrowed(actor, caller, filter).ifPresent(narrow -> lists.put(actor, narrow));
            }
        }
        return lists;
    }

    private static Optional<CaseFilter> narrowed(Actor actor, Passport caller, CaseFilter filter) {
        return switch (actor) {
            case OP, DP ->
                Optional.of(
                        reachesUnit(caller.divisionPrefix())
                                ? filter
                                : filter.within(List.of(caller.divisionPrefix())));
            case WK -> Optional.ofNullable(caller.worker()).map(filter::ofWorker);
            case EM -> Optional.ofNullable(caller.employerId()).flatMap(own -> ownOnly(filter, own));
            case ST -> caller.hosts().isEmpty() ? Optional.empty() : Optional.of(filter.hostedIn(caller.hosts()));
            case PT, NO -> Optional.empty();
        };
    }

    private static Optional<CaseFilter> ownOnly(CaseFilter filter, java.util.UUID own) {
        boolean foreign = filter.employerId() != null && !own.equals(filter.employerId());
        return foreign ? Optional.empty() : Optional.of(filter.ofEmployer(own));
    }
}
