package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The gradual rise of the statutory retirement age from 2025 to 2039, computed by the published rule: one month later for every four
 * months of birth for men and for women who used to retire at 55, for every two months for women who used to retire at 50, up to 63, 58
 * and 55 years. Who was born before the first month of a group retires at the former age, who was born after the last at the final one.
 */
public final class RetirementTable {
    private static final int YEAR = 12;

    private RetirementTable() {}

    /** Whose age rises, and how. */
    public enum Group {
        MEN(YearMonth.of(1965, 1), 60, 63, 4),
        WOMEN_55(YearMonth.of(1970, 1), 55, 58, 4),
        WOMEN_50(YearMonth.of(1975, 1), 50, 55, 2);

        private final YearMonth firstBorn;
        private final int formerMonths;
        private final int finalMonths;
        private final int step;

        Group(YearMonth firstBorn, int formerYears, int finalYears, int step) {
            this.firstBorn = firstBorn;
            this.formerMonths = formerYears * YEAR;
            this.finalMonths = finalYears * YEAR;
            this.step = step;
        }

        /** The age, in months, at which who was born in that month retires. */
        public int ageMonths(YearMonth born) {
            var behind = ChronoUnit.MONTHS.between(firstBorn, born);
            var later = behind < 0 ? 0 : behind / step + 1;
            return (int) Math.min(finalMonths, formerMonths + later);
        }

        private Stream<Map<String, Object>> rows() {
            var months = (long) (finalMonths - formerMonths) * step;
            return LongStream.range(0, months).mapToObj(firstBorn::plusMonths).map(this::row);
        }

        private Map<String, Object> row(YearMonth born) {
            return Map.of(
                    "group", name(),
                    "birthMonth", born.toString(),
                    "ageMonths", ageMonths(born),
                    "retirementMonth", born.plusMonths(ageMonths(born)).toString());
        }
    }

    /** The table as a revision of its list. */
    public static ReferenceRevision revision() {
        List<Map<String, Object>> rows =
                Stream.of(Group.values()).flatMap(Group::rows).toList();
        return new ReferenceRevision(
                "retirement-table",
                ReferenceRevision.NATION,
                1,
                LocalDate.of(2025, 1, 1),
                null,
                "Decision of the Standing Committee of the National People's Congress of 2024-09-13 on the gradual rise of"
                        + " the statutory retirement age; computed by its rule",
                rows);
    }
}
