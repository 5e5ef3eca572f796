package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.candidate.WillingIdle;
import io.labortransfer.matching.smallnumbers.NamedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people wish to work at a site and have no work: in its county, in the rest of its unit, or in other units. Numbers, and no small
 * ones. A destination office asks about its own sites and counts those who agree to be shown there, of other units under an agreement; an
 * origin office counts inside its unit.
 */
@ApplicationScoped
public class CandidateSearch {

    private static final int COUNTY = 6;

    private final WillingIdle willing;
    private final CandidateReach reach;
    private final Caller caller;
    private final Clock clock;

    CandidateSearch(WillingIdle willing, CandidateReach reach, Caller caller, Clock clock) {
        this.willing = willing;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** How far people would go. */
    public enum Scope {
        /** They live in the county of the site. */
        IN_COUNTY("ANYWHERE", "IN_PROVINCE", "IN_COUNTY"),
        /** They live in another county of the unit. */
        CROSS_COUNTY("ANYWHERE", "IN_PROVINCE"),
        /** They are registered in another unit. */
        CROSS_PROVINCE("ANYWHERE");

        private final List<String> mobilities;

        Scope(String... mobilities) {
            this.mobilities = List.of(mobilities);
        }
    }

    /**
     * What was counted.
     *
     * @param day as of this day
     * @param numbers by county, of other units by unit
     */
    public record Counted(LocalDate day, NamedNumbers numbers) {}

    /** Counts those who would work at the site. */
    @Transactional
    public Counted count(Scope scope, String site, @Nullable String occupation) {
        boolean asDestination = caller.is(Actor.DP) && caller.scope().covers(site);
        if (!asDestination && !caller.is(Actor.OP)) {
            throw Problems.invalid(new FieldError("/siteDivision", "SITE_OUT_OF_REACH"));
        }
        if (!asDestination && scope == Scope.CROSS_PROVINCE) {
            throw Problems.invalid(new FieldError("/scope", "SEARCH_INSIDE_UNIT"));
        }
        LocalDate day = Times.today(clock);
        String unit = caller.scope().province();
        Map<String, Long> counts = new HashMap<>();
        for (CandidateReach.Homes homes : homes(scope, site)) {
            WillingIdle.Question question = new WillingIdle.Question(
                    homes.unit(),
                    homes.divisionPrefix(),
                    unit,
                    site,
                    scope.mobilities,
                    asDestination ? unit : null,
                    occupation,
                    day);
            willing.byCounty(question).forEach((county, people) -> {
                if (isCounted(scope, county, site)) {
                    counts.merge(scope == Scope.CROSS_PROVINCE ? homes.unit() : county, people, Long::sum);
                }
            });
        }
        return new Counted(day, NamedNumbers.asked(counts));
    }

    /** One agreement may hold another: nobody is counted twice. */
    private List<CandidateReach.Homes> homes(Scope scope, String site) {
        String unit = caller.scope().province();
        if (scope != Scope.CROSS_PROVINCE) {
            return List.of(new CandidateReach.Homes(unit, ""));
        }
        List<CandidateReach.Homes> others = reach.of(site).stream()
                .filter(homes -> !homes.unit().equals(unit))
                .toList();
        return others.stream()
                .filter(homes -> others.stream()
                        .noneMatch(wider -> !wider.equals(homes) && wider.hold(homes.unit(), homes.divisionPrefix())))
                .toList();
    }

    private static boolean isCounted(Scope scope, String county, String site) {
        boolean ofSite = county.equals(site.substring(0, COUNTY));
        return switch (scope) {
            case IN_COUNTY -> ofSite;
            case CROSS_COUNTY -> !ofSite;
            case CROSS_PROVINCE -> true;
        };
    }
}
