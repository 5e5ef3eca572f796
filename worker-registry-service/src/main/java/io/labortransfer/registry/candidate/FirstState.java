package io.labortransfer.registry.candidate;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.candidate.CandidateState.CandidateCategory;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of a worker who has just been entered, without a question to any table: what a reading of its parts would give. */
final class FirstState {
    private static final int TOWN_DIGITS = 9;
    private static final int MONTH_LENGTH = "1990-01".length();

    private FirstState() {}

    static CandidateState of(Newcomer newcomer, String province, LocalDate today) {
        var residence = shortened(newcomer.residenceDivision());
        var held = newcomer.categories();
        return new CandidateState(
                PublicId.format("wkr", newcomer.id()),
                province,
                newcomer.state(),
                1,
                1,
                null,
                newcomer.registrationDivision(),
                residence,
                residence != null && residence.length() == TOWN_DIGITS ? residence : null,
                held,
                newcomer.laborCapacity(),
                newcomer.capacityDetail(),
                newcomer.mobility(),
                newcomer.cannotLeaveReasons(),
                CandidateState.workLimits(
                        newcomer.laborCapacity(), newcomer.capacityDetail(), newcomer.cannotLeaveReasons()),
                newcomer.birthDate().toString().substring(0, MONTH_LENGTH),
                newcomer.sex(),
                newcomer.education(),
                newcomer.skills(),
                newcomer.languages(),
                holds(held, "LOP", today),
                holds(held, "MONITORED", today),
                newcomer.newGrowth(),
                holds(held, "BASIC_GUARANTEE", today),
                false,
                newcomer.student() || "PENDING_STUDENT".equals(newcomer.state()),
                null,
                List.of(),
                List.of());
    }

    private static boolean holds(List<CandidateCategory> held, String code, LocalDate today) {
        for (var category : held) {
            if (category.code().equals(code) && category.holdsOn(today)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String shortened(@Nullable String division) {
        return division == null || division.length() <= TOWN_DIGITS ? division : division.substring(0, TOWN_DIGITS);
    }
}
