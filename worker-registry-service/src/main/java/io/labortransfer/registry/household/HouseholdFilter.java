package io.labortransfer.registry.household;

import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerRefusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which households are asked for; what is null does not matter.
 *
 * @param division beginning of the registration division
 * @param zeroEmployment whether nobody works who could and would
 * @param monitoringType how they are watched
 * @param riskState how their risk stands
 * @param member the household of this worker alone
 * @param homes only those of which somebody lives in one of these divisions; all when there are none
 * @param after behind this id
 */
public record HouseholdFilter(
        @Nullable String division,
        @Nullable Boolean zeroEmployment,
        @Nullable MonitoringType monitoringType,
        @Nullable RiskState riskState,
        @Nullable UUID member,
        List<String> homes,
        @Nullable UUID after) {
    public HouseholdFilter {
        homes = List.copyOf(homes);
    }

    /** What a caller asks for. */
    public HouseholdFilter(
            @Nullable String division,
            @Nullable Boolean zeroEmployment,
            @Nullable MonitoringType monitoringType,
            @Nullable RiskState riskState,
            @Nullable UUID member,
            @Nullable UUID after) {
        this(division, zeroEmployment, monitoringType, riskState, member, List.of(), after);
    }

    /** Whether it asks by what only the own office is shown of a household. */
    boolean asksByNeed() {
        return zeroEmployment != null || monitoringType != null || riskState != null;
    }

    /** The same, of what is in reach; refused to a station, which is shown nothing of the need, when it asks by that. */
    HouseholdFilter within(Reach reach) {
        if (reach.isOfStation() && asksByNeed()) {
            return Ruling.<HouseholdFilter>refused(WorkerRefusal.FILTER_NOT_SHOWN)
                    .orThrow();
        }
        var only = reach.self() == null ? member : reach.self();
        return new HouseholdFilter(division, zeroEmployment, monitoringType, riskState, only, reach.homes(), after);
    }
}
