package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.time.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Terms in working days: weekends are left out, public holidays once the calendars are published. */
public final class WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The first instant after the last of {@code days} working days that follow {@code begin}. */
    public static Instant after(Instant begin, int days) {
        LocalDate day = Times.dateOf(begin);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return Times.endOf(day);
    }
}
