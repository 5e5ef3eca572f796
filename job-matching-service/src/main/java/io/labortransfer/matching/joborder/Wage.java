package io.labortransfer.matching.joborder;

import io.labortransfer.matching.reference.MinimumWage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the work pays.
 *
 * @param baseFen the base, by the basis
 * @param basis what the base is paid for
 * @param overtimeIncluded whether the range holds overtime pay
 * @param usualWeeklyHours usual hours a week
 * @param rangeFen what people usually get by the month
 * @param deductions what is taken off
 * @param payDay day of the month
 */
public record Wage(
        long baseFen,
        Basis basis,
        boolean overtimeIncluded,
        @Nullable Integer usualWeeklyHours,
        @Nullable Range rangeFen,
        List<Deduction> deductions,
        @Nullable Integer payDay) {

    private static final int FULL_WEEK = 40;

    /** Copies. */
    public Wage {
        deductions = List.copyOf(deductions);
    }

    /** What the base is paid for; for piece work the base is the guaranteed month. */
    public enum Basis {
        /** A month. */
        MONTHLY,
        /** An hour. */
        HOURLY,
        /** A guaranteed month of piece work. */
        PIECE
    }

    /**
     * From–to by the month.
     *
     * @param min the least
     * @param max the most
     */
    public record Range(long min, long max) {}

    /**
     * Something taken off.
     *
     * @param code for what
     * @param fen how much
     */
    public record Deduction(String code, long fen) {}

    /** The base by the month, to compare orders with wishes. */
    public long monthlyFen() {
        int hours = usualWeeklyHours == null ? FULL_WEEK : usualWeeklyHours;
        return basis == Basis.HOURLY ? Math.max(1, baseFen * hours * 52 / 12) : baseFen;
    }

    /** Whether the base reaches the minimum wage of the site. */
    public boolean reaches(MinimumWage minimum) {
        return baseFen >= floor(minimum);
    }

    /** The least base: of the hour where the hour is paid, otherwise of the month. */
    public long floor(MinimumWage minimum) {
        return basis == Basis.HOURLY ? minimum.hourlyFen() : minimum.monthlyFen();
    }

    /** Whether the weekly hours are told. */
    public boolean tellsHours() {
        return usualWeeklyHours != null && usualWeeklyHours > 0;
    }
}
