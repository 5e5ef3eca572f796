package io.labortransfer.matching.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published job order with free seats, as the engine sees it.
 *
 * @param id the job order
 * @param destination the reporting unit of the site
 * @param site division of the site
 * @param occupation occupation code
 * @param workForm form of work
 * @param monthlyFen base wage by the month
 * @param startFrom first day of work
 * @param validTo first day on which the order no longer stands
 * @param nightShift whether there is night work
 * @param throughThird whether an agency or a dispatch firm stands between worker and work
 * @param prohibitedForMinors whether the law forbids this work under 18
 * @param lodging how a bed is provided
 * @param demands the order's requirements
 * @param seats free seats for this run
 * @param line the line of an agreement for whose people the seats are kept; null when they are for all alike
 */
public record Opening(
        UUID id,
        String destination,
        String site,
        String occupation,
        String workForm,
        long monthlyFen,
        LocalDate startFrom,
        LocalDate validTo,
        boolean nightShift,
        boolean throughThird,
        boolean prohibitedForMinors,
        Lodging lodging,
        List<Demand> demands,
        int seats,
        @Nullable UUID line) {

    /** The best paid first, and of those paid alike the one published first: decides between posts a worker likes alike. */
    static final Comparator<Opening> BEST_PAID =
            Comparator.comparingLong(Opening::monthlyFen).reversed().thenComparing(Opening::id);

    /** Copies, and puts the requirements into the order in which they are checked. */
    public Opening {
        demands = demands.stream().sorted(Comparator.comparing(Demand::kind)).toList();
    }

    /** The same post, whose seats are kept for the people of the line. */
    public Opening keptFor(UUID people) {
        return new Opening(
                id,
                destination,
                site,
                occupation,
                workForm,
                monthlyFen,
                startFrom,
                validTo,
                nightShift,
                throughThird,
                prohibitedForMinors,
                lodging,
                demands,
                seats,
                people);
    }

    /** Whether the seats are kept for others than the worker, who comes behind them. */
    boolean isKeptForOthersThan(Seeker worker) {
        return line != null && !worker.lines().contains(line);
    }

    /** Whether somebody of 16 or 17 may not do this work. */
    boolean closedToMinors() {
        return prohibitedForMinors || nightShift || throughThird;
    }

    /** How a bed is provided. */
    public enum Lodging {
        /** None. */
        NONE,
        /** For a price. */
        PAID,
        /** Without cost. */
        FREE
    }
}
