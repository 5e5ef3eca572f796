package io.labortransfer.registry.intent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the worker wishes for.
 *
 * @param workForms forms of work
 * @param occupations occupations or classes of them; none means any
 * @param destinations units or divisions; none means any
 * @param wageMinFen least wage a month
 * @param earliestStart first day that suits
 * @param latestStart last day that suits
 * @param lodgingNeeded whether the post must come with lodging
 * @param groupId people with the same id travel together
 * @param rankedJobOrderIds job orders in the worker's own order
 * @param weights how much each side of a post counts
 */
@Embeddable
public record Wish(
        @Column(name = "work_forms") List<String> workForms,
        @Column(name = "occupations") List<String> occupations,
        @Column(name = "destinations") List<String> destinations,
        @Column(name = "wage_min_fen") long wageMinFen,
        @Column(name = "earliest_start") @Nullable LocalDate earliestStart,
        @Column(name = "latest_start") @Nullable LocalDate latestStart,
        @Column(name = "lodging_needed") boolean lodgingNeeded,
        @Column(name = "group_id") @Nullable String groupId,
        @Column(name = "ranked_job_order_ids") List<String> rankedJobOrderIds,
        @Column(name = "weights") @Nullable Weights weights) {
    /** Of somebody who wants any work and has never said more. */
    static final Wish WIDEST =
            new Wish(List.of("EMPLOYED"), List.of(), List.of(), 0, null, null, false, null, List.of(), null);

    public Wish {
        workForms = List.copyOf(workForms);
        occupations = List.copyOf(occupations);
        destinations = List.copyOf(destinations);
        rankedJobOrderIds = List.copyOf(rankedJobOrderIds);
    }

    /** The same, of somebody who wishes again: orders, company and days of the first time are gone. */
    Wish again(LocalDate today) {
        return new Wish(
                workForms,
                occupations,
                destinations,
                wageMinFen,
                notBefore(today, earliestStart),
                notBefore(today, latestStart),
                lodgingNeeded,
                null,
                List.of(),
                weights);
    }

    private static @Nullable LocalDate notBefore(LocalDate today, @Nullable LocalDate day) {
        return day == null || day.isBefore(today) ? null : day;
    }

    /** The same, but to this unit; null leaves it as it is. */
    Wish towards(@Nullable String unit) {
        return unit == null
                ? this
                : new Wish(
                        workForms,
                        occupations,
                        List.of(unit),
                        wageMinFen,
                        earliestStart,
                        latestStart,
                        lodgingNeeded,
                        groupId,
                        rankedJobOrderIds,
                        weights);
    }
}
