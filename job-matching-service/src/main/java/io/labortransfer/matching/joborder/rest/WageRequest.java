package io.labortransfer.matching.joborder.rest;

import io.labortransfer.matching.joborder.Wage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wage of a job order. */
record WageRequest(
        @NotNull @Min(1) @Max(100_000_000) Long baseFen,
        @NotNull Wage.Basis basis,
        @Nullable Boolean overtimeIncluded,
        @Nullable @Min(0) @Max(84) Integer usualWeeklyHours,
        @Nullable @Valid RangeRequest rangeFen,
        @Nullable @Size(max = 20) List<@NotNull @Valid DeductionRequest> deductions,
        @Nullable @Min(1) @Max(31) Integer payDay) {

    /** From–to by the month. */
    record RangeRequest(
            @NotNull @Min(1) @Max(100_000_000) Long min,
            @NotNull @Min(1) @Max(100_000_000) Long max) {}

    /** Something taken off. */
    record DeductionRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String code,
            @NotNull @Min(0) @Max(100_000_000) Long fen) {}

    static WageRequest of(Wage known) {
        return new WageRequest(
                known.baseFen(),
                known.basis(),
                known.overtimeIncluded(),
                known.usualWeeklyHours(),
                known.rangeFen() == null
                        ? null
                        : new RangeRequest(
                                known.rangeFen().min(), known.rangeFen().max()),
                known.deductions().stream()
                        .map(deduction -> new DeductionRequest(deduction.code(), deduction.fen()))
                        .toList(),
                known.payDay());
    }

    Wage wage() {
        return new Wage(
                baseFen,
                basis,
                Boolean.TRUE.equals(overtimeIncluded),
                usualWeeklyHours,
                rangeFen == null ? null : new Wage.Range(rangeFen.min(), rangeFen.max()),
                deductions == null
                        ? List.of()
                        : deductions.stream()
                                .map(d -> new Wage.Deduction(d.code(), d.fen()))
                                .toList(),
                payDay);
    }
}
