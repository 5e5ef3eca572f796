package io.labortransfer.matching.matching;

import io.labortransfer.matching.joborder.JobOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an order is unfilled, in numbers without the small ones.
 *
 * @param order the order
 * @param day as of this day
 * @param people all who were looked at; null when that is not told
 * @param counts by the first rule that fails, in the order of the rules; empty while the order takes nobody
 * @param changes what would let more people take the post
 */
public record Unfilled(
        JobOrder order, LocalDate day, @Nullable Long people, List<Count> counts, List<Change> changes) {

    /** Copies. */
    public Unfilled {
        counts = List.copyOf(counts);
        changes = List.copyOf(changes);
    }

    /**
     * How many there are.
     *
     * @param reason the first rule that fails
     * @param people for how many; null when it is not told
     * @param alone for how many of them no other rule fails; null when it is not told
     */
    public record Count(
            UnfilledReason reason,
            @Nullable Long people,
            @Nullable Long alone) {}

    /**
     * What would be otherwise.
     *
     * @param term what the employer would change
     * @param people how many more could take the post, or would find what they wish
     * @param monthlyFen of the wage: the least by the month for which ten of them or more would come
     */
    public record Change(Term term, long people, @Nullable Long monthlyFen) {}

    /** What an employer may change, by another order or a new one. */
    public enum Term {
        /** A higher wage. */
        WAGE,
        /** Another first day, or a longer one to come. */
        START,
        /** Another form of work. */
        WORK_FORM,
        /** Leaving out what is asked. */
        REQUIREMENTS,
        /** No night shift, where minors are kept out by nothing else. */
        NIGHT_SHIFT,
        /** A bed: those whom nothing keeps out, but who wish one. */
        LODGING
    }
}
