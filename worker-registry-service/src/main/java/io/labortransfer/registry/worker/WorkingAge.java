package io.labortransfer.registry.worker;

import java.time.LocalDate;

/** Ages that the law sets. Who was born on a leap day reaches an age on 1 March of a year without one, and never a day early. */
public final class WorkingAge {
    /** No intent, match or seat before. */
    private static final int FROM = 16;

    /** A student may be registered from this age. */
    static final int REGISTERED_FROM = 14;

    private WorkingAge() {}

    /** The day from which somebody born on that day may be placed. */
    public static LocalDate startsOn(LocalDate born) {
        return birthday(born, FROM);
    }

    /** Whether somebody born on that day may be placed on {@code day}. */
    public static boolean isReached(LocalDate born, LocalDate day) {
        return !startsOn(born).isAfter(day);
    }

    /** Whether somebody born on that day may be registered on {@code day}. */
    static boolean isRegistrable(LocalDate born, LocalDate day) {
        return !birthday(born, REGISTERED_FROM).isAfter(day);
    }

    private static LocalDate birthday(LocalDate born, int age) {
        var day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }
}
