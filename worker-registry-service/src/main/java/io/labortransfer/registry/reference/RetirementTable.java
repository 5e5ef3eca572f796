package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Ages of retirement by sex and month of birth. They rise step by step; never write one into a rule. */
public final class RetirementTable {
    private final List<Step> steps;

    public RetirementTable(List<Step> steps) {
        this.steps = steps.stream()
                .sorted(Comparator.comparing(Step::bornFrom).reversed())
                .toList();
    }

    /**
     * A step of the table: it holds for births from that month to the next step of the same sex.
     *
     * @param sex GB/T 2261.1
     * @param bornFrom first month of birth
     * @param months the age of retirement, in months
     */
    public record Step(String sex, YearMonth bornFrom, int months) {}

    /** Whether a person of this sex, born on that day, has reached the age of retirement on {@code day}. Nobody has, of a sex that no step names. */
    public boolean isRetired(String sex, LocalDate born, LocalDate day) {
        return steps.stream()
                .filter(step -> step.sex().equals(sex))
                .filter(step -> !step.bornFrom().isAfter(YearMonth.from(born)))
                .findFirst()
                .map(step -> !born.plusMonths(step.months()).isAfter(day))
                .orElse(false);
    }
}
