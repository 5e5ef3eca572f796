package io.labortransfer.registry.household;

import io.labortransfer.kit.time.Times;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What held of a household at the end of a day. What the origin's own system says of a day holds since that day, however late it was
 * taken in; all else holds since it was written down.
 *
 * @param versions what is known of it, the newest first
 */
record HouseholdTimeline(List<HouseholdVersion> versions) {
    HouseholdTimeline {
        versions = List.copyOf(versions);
    }

    /** What held at the end of {@code day}; without a day all that is known. Nothing before the household was entered. */
    Optional<HouseholdVersion> at(@Nullable LocalDate day) {
        if (day == null) {
            return versions.stream().findFirst();
        }
        var end = Times.endOf(day);
        return versions.stream()
                .filter(version -> version.updatedAt().isBefore(end))
                .findFirst()
                .map(written -> with(written, day));
    }

    private HouseholdVersion with(HouseholdVersion written, LocalDate day) {
        var watched = said(HouseholdVersion::monitoring, Monitoring::asOf, day);
        var stood = said(HouseholdVersion::risk, Risk::asOf, day);
        var later = watched.version() > stood.version() ? watched : stood;
        return written.holding(watched.monitoring(), stood.risk(), later);
    }

    /** The version that said last what held on that day. The first one says nothing of any day. */
    private <F> HouseholdVersion said(Function<HouseholdVersion, F> fact, DayOf<F> since, LocalDate day) {
        var place = 0;
        while (place < versions.size() - 1 && isAfter(since.of(fact.apply(versions.get(place))), day)) {
            place++;
        }
        while (place < versions.size() - 1
                && fact.apply(versions.get(place + 1)).equals(fact.apply(versions.get(place)))) {
            place++;
        }
        return versions.get(place);
    }

    private static boolean isAfter(@Nullable LocalDate said, LocalDate day) {
        return said != null && said.isAfter(day);
    }

    /** The day since which a fact holds; none where no system has said it. */
    @FunctionalInterface
    private interface DayOf<F> {
        @Nullable
        LocalDate of(F fact);
    }
}
