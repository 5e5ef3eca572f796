package io.labortransfer.registry.household;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Takes in what the origin's own system says of a household: how it is watched, and how its risk stands. An import writes here; no
 * operation of an office does.
 */
@ApplicationScoped
public class MonitoringReports {
    private final Households households;
    private final HouseholdBook book;

    MonitoringReports(Households households, HouseholdBook book) {
        this.households = households;
        this.book = book;
    }

    /** Writes it down, and says whether that changed anything. What held on an earlier day than what is known changes nothing. */
    @Transactional
    public Ruling<Boolean> take(ProvinceScope scope, UUID household, Monitoring monitoring, Risk risk, String by) {
        return households.hold(scope, List.of(household)).stream()
                .findFirst()
                .map(held -> book.report(scope, held, monitoring, risk, by))
                .orElseThrow(Problems::notFound);
    }
}
