package io.labortransfer.matching.matching;

import io.labortransfer.kit.report.SmallNumbers;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.joborder.JobOrder;
import io.labortransfer.matching.joborder.OpenOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts people at one order. Of each reason two different groups are kept, whom it alone keeps out and whom others keep out too; of those who
 * fit, those who wish a bed that there is not, and the others. How large a group is, is told where neither it nor the other one is small.
 */
final class UnfilledTally {

    private static final List<UnfilledReason> OF_REQUIREMENTS = List.of(
            UnfilledReason.OCCUPATION,
            UnfilledReason.CERTIFICATE,
            UnfilledReason.EDUCATION,
            UnfilledReason.LANGUAGE,
            UnfilledReason.AGE_LIMIT,
            UnfilledReason.SEX);

    private final OpenOrder order;
    private final OnePost post;
    private final Map<UnfilledReason, long[]> counts = new EnumMap<>(UnfilledReason.class);
    private final List<Long> wantedFen = new ArrayList<>();

    UnfilledTally(OpenOrder order, OnePost post) {
        this.order = order;
        this.post = post;
    }

    /** Somebody whom rules keep out. */
    void out(Seeker worker, List<Reason> failing) {
        boolean alone = failing.size() == 1;
        UnfilledReason first = UnfilledReason.of(failing.getFirst());
        count(first, alone);
        if (alone && first == UnfilledReason.WAGE) {
            wantedFen.add(worker.wish().wageMinFen());
        }
    }

    /**
     * Somebody whom no rule keeps out.
     *
     * @param found what the last run found: others before them, a full line, or nothing
     */
    void fits(Seeker worker, UnfilledReason found) {
        UnfilledReason reason = order.free() <= 0 ? UnfilledReason.SEATS_TAKEN : found;
        count(reason, post.lacksBedFor(worker));
    }

    private void count(UnfilledReason reason, boolean first) {
        counts.computeIfAbsent(reason, none -> new long[2])[first ? 0 : 1]++;
    }

    Unfilled told(JobOrder shown, LocalDate day) {
        List<UnfilledReason> met = List.copyOf(counts.keySet());
        SmallNumbers totals = SmallNumbers.asked(
                met.stream().map(reason -> sum(counts.get(reason))).toList());
        Map<UnfilledReason, Long> people = new EnumMap<>(UnfilledReason.class);
        Map<UnfilledReason, Long> firsts = new EnumMap<>(UnfilledReason.class);
        for (int place = 0; place < met.size(); place++) {
            UnfilledReason reason = met.get(place);
            Long all = totals.cell(place, 0);
            Long first = all == null ? null : part(counts.get(reason));
            if (all != null) {
                people.put(reason, all);
            }
            if (first != null) {
                firsts.put(reason, first);
            }
        }
        List<Unfilled.Count> told = Arrays.stream(UnfilledReason.values())
                .map(reason ->
                        new Unfilled.Count(reason, people.get(reason), reason.keepsOut() ? firsts.get(reason) : null))
                .toList();
        return new Unfilled(shown, day, totals.total(), told, changes(firsts));
    }

    private static long sum(long @Nullable [] parts) {
        return parts == null ? 0 : parts[0] + parts[1];
    }

    /** The first of two parts whose sum is told; null when one of them is small. */
    private static @Nullable Long part(long @Nullable [] parts) {
        return parts == null
                ? null
                : SmallNumbers.list(List.of(parts[0], parts[1])).cell(0, 0);
    }

    private List<Unfilled.Change> changes(Map<UnfilledReason, Long> firsts) {
        List<Unfilled.Change> changes = new ArrayList<>();
        change(changes, Unfilled.Term.WAGE, List.of(UnfilledReason.WAGE), firsts);
        change(changes, Unfilled.Term.START, List.of(UnfilledReason.DATES), firsts);
        change(changes, Unfilled.Term.WORK_FORM, List.of(UnfilledReason.WORK_FORM), firsts);
        change(changes, Unfilled.Term.REQUIREMENTS, OF_REQUIREMENTS, firsts);
        if (order.nightShift() && !order.throughThird() && !order.prohibitedForMinors()) {
            change(changes, Unfilled.Term.NIGHT_SHIFT, List.of(UnfilledReason.MINOR_PROTECTION), firsts);
        }
        change(
                changes,
                Unfilled.Term.LODGING,
                List.of(
                        UnfilledReason.FITS,
                        UnfilledReason.OUTRANKED,
                        UnfilledReason.LINE_FULL,
                        UnfilledReason.SEATS_TAKEN),
                firsts);
        return changes;
    }

    /** Of the counts that are told; what is hidden changes nothing that could be seen. */
    private void change(
            List<Unfilled.Change> changes,
            Unfilled.Term term,
            List<UnfilledReason> reasons,
            Map<UnfilledReason, Long> firsts) {
        long people = reasons.stream()
                .mapToLong(reason -> firsts.getOrDefault(reason, 0L))
                .sum();
        if (people > 0) {
            changes.add(new Unfilled.Change(term, people, term == Unfilled.Term.WAGE ? enoughFen() : null));
        }
    }

    /** Behind it stand ten people at least, so that it is nobody's own wish. */
    private Long enoughFen() {
        return wantedFen.stream()
                .sorted()
                .skip(SmallNumbers.LEAST - 1)
                .findFirst()
                .orElseThrow();
    }
}
