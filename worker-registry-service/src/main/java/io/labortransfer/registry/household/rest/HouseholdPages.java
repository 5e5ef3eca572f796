package io.labortransfer.registry.household.rest;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.Page;
import io.labortransfer.registry.household.HouseholdDirectory;
import io.labortransfer.registry.household.HouseholdFilter;
import io.labortransfer.registry.household.SharedHouseholdReading;
import io.labortransfer.registry.worker.Reach;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of households, page by page. */
@Singleton
class HouseholdPages {
    private final HouseholdDirectory directory;
    private final SharedHouseholdReading shared;
    private final Cursors cursors;
    private final Caller caller;

    HouseholdPages(HouseholdDirectory directory, SharedHouseholdReading shared, Cursors cursors, Caller caller) {
        this.directory = directory;
        this.shared = shared;
        this.cursors = cursors;
        this.caller = caller;
    }

    Page<HouseholdView> of(HouseholdFilter asked, @Nullable Integer limit, @Nullable String cursor) {
        var passport = caller.passport();
        var most = Limits.of(limit);
        var filter = "households|" + asked.division() + "|" + asked.zeroEmployment() + "|" + asked.monitoringType()
                + "|" + asked.riskState() + (asked.member() == null ? "" : "|" + asked.member());
        var after = cursor == null
                ? null
                : UUID.fromString(
                        cursors.open(passport.province(), filter, cursor).getFirst());
        var behind = new HouseholdFilter(
                asked.division(),
                asked.zeroEmployment(),
                asked.monitoringType(),
                asked.riskState(),
                asked.member(),
                after);
        var found = directory.list(passport, behind, most + 1);
        if (found.isEmpty()) {
            return new Page<>(
                    shared.of(passport, behind).map(HouseholdView::of).stream().toList(), null);
        }
        return Page.cut(
                        found,
                        most,
                        last -> cursors.seal(
                                passport.province(),
                                filter,
                                List.of(last.household().uuid().toString())))
                .map(shown -> HouseholdView.of(shown, Reach.relation(passport)));
    }
}
