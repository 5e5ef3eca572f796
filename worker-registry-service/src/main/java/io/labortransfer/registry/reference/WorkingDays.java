package io.labortransfer.registry.reference;

import io.labortransfer.kit.time.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Terms in working days, by the published {@code calendars}: public holidays are left out, weekends too, but for those that are worked
 * instead of a holiday. A day that somebody calls a holiday is none to work, whatever another calls it. Of a year that is not published
 * yet only its weekends are known.
 */
public final class WorkingDays {
    private static final String HOLIDAY = "HOLIDAY";
    private static final String WORKDAY = "WORKDAY";
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedWeekends;

    private WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {
        this.holidays = holidays;
        this.workedWeekends = workedWeekends;
    }

    /** By these rows of the list. */
    public static WorkingDays of(List<Map<String, Object>> calendar) {
        return new WorkingDays(days(calendar, HOLIDAY::equals), days(calendar, WORKDAY::equals));
    }

    /** These days and others beside them. */
    WorkingDays and(WorkingDays others) {
        return new WorkingDays(both(holidays, others.holidays), both(workedWeekends, others.workedWeekends));
    }

    private static Set<LocalDate> both(Set<LocalDate> one, Set<LocalDate> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<LocalDate> days(List<Map<String, Object>> calendar, Predicate<Object> kind) {
        return calendar.stream()
                .filter(row -> kind.test(row.get("kind")))
                .map(row -> LocalDate.parse(String.valueOf(row.get("day"))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first instant after the last of {@code days} working days that follow the day of {@code begin}. */
    public Instant after(Instant begin, int days) {
        LocalDate day = Times.dateOf(begin);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                left--;
            }
        }
        return Times.endOf(day);
    }

    private boolean isWorked(LocalDate day) {
        return !holidays.contains(day) && (!WEEKEND.contains(day.getDayOfWeek()) || workedWeekends.contains(day));
    }
}
