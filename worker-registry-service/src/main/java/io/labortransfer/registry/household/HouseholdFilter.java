package io.labortransfer.registry.household;

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
 * @param after behind this id
 */
public record HouseholdFilter(
        @Nullable String division,
        @Nullable Boolean zeroEmployment,
        @Nullable MonitoringType monitoringType,
        @Nullable RiskState riskState,
        @Nullable UUID member,
        @Nullable UUID after) {}
