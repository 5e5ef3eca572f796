package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days as the columns count them, from the day of the run. Ninety years before and after it are as good as ever.
 *
 * @param day the day of the run
 */
record RunDays(LocalDate day) {

    short of(LocalDate date) {
        return (short) Math.clamp(ChronoUnit.DAYS.between(day, date), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
