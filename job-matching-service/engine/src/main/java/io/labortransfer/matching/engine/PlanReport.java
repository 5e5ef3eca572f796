package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.Outcome.Company;
import io.labortransfer.matching.engine.clearing.Agreements;
import io.labortransfer.matching.engine.clearing.Audit;
import io.labortransfer.matching.engine.clearing.Choices;
import io.labortransfer.matching.engine.clearing.Groups;
import io.labortransfer.matching.engine.clearing.MarketIndex;
import io.labortransfer.matching.engine.clearing.Placement;
import io.labortransfer.matching.engine.clearing.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Reads a placement back into workers, posts and reasons.
 *
 * @param workers by class and lottery, as they were numbered
 */
record PlanReport(
        MandatoryFilter filter,
        List<Seeker> workers,
        List<Opening> posts,
        List<Line> lines,
        MarketIndex index,
        Placement placement) {

    private static final int PROGRESS_STEPS = 20;

    /** What is told of one worker. */
    private interface Each {
        void told(int worker, Seeker seeker, Reason reason);
    }

    /** What is counted of all. */
    private record Tally(int eligible, Map<Reason, Integer> reasons, Fairness fairness) {}

    /** In numbers alone: nothing is kept of one worker. */
    Plan inNumbers(Audit.Findings findings, Choices choices, String inputDigest, IntConsumer progress) {
        Tally tally = tally(choices, (worker, seeker, reason) -> {}, progress);
        return plan(List.of(), Map.of(), tally, findings, inputDigest);
    }

    /**
     * With what is found for each worker.
     *
     * @param places the places of the workers in the lottery
     */
    Plan plan(int[] places, Audit.Findings findings, Choices choices, String inputDigest, IntConsumer progress) {
        Rules rules = new Rules(index.market());
        Company[] companies = companies();
        int[] postRanks = postRanks(rules);
        List<Outcome> outcomes = new ArrayList<>(workers.size());
        Each each = (worker, seeker, reason) -> {
            int post = placement.opening()[worker];
            Optional<Outcome.Seat> seat = post == Placement.NOWHERE
                    ? Optional.empty()
                    : Optional.of(seat(
                            seeker,
                            posts.get(post),
                            choices.better()[worker] + 1,
                            postRanks[worker],
                            standing(rules, places, worker, seeker)));
            outcomes.add(new Outcome(seeker.id(), reason, choices.eligible()[worker], seat, companies[worker]));
        };
        Tally tally = tally(choices, each, progress);
        outcomes.sort(Comparator.comparing(Outcome::worker));
        return plan(outcomes, cutoffs(rules, places), tally, findings, inputDigest);
    }

    private Plan plan(
            List<Outcome> outcomes,
            Map<UUID, Standing> cutoffs,
            Tally tally,
            Audit.Findings findings,
            String inputDigest) {
        return new Plan(
                outcomes,
                cutoffs,
                tally.eligible(),
                placement.placed(),
                tally.reasons(),
                tally.fairness(),
                uses(findings),
                groups().count() - (int) findings.apart(),
                (int) findings.apart(),
                findings.wrong(),
                inputDigest);
    }

    private Tally tally(Choices choices, Each each, IntConsumer progress) {
        Nearest nearest = new Nearest(filter, posts);
        FullLines full = new FullLines(index.market(), new Rules(index.market()), placement);
        FairnessCount fairness = new FairnessCount(filter, posts);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int eligible = 0;
        for (int worker = 0; worker < workers.size(); worker++) {
            Seeker seeker = workers.get(worker);
            int post = placement.opening()[worker];
            int mayTake = choices.eligible()[worker];
            eligible += mayTake > 0 ? 1 : 0;
            if (post == Placement.NOWHERE) {
                Reason reason =
                        mayTake == 0 ? nearest.of(seeker) : full.keepOut(worker) ? Reason.LINE_FULL : Reason.OUTRANKED;
                reasons.merge(reason, 1, Integer::sum);
                fairness.add(seeker, null, FairnessCount.share(mayTake, 0));
                each.told(worker, seeker, reason);
            } else {
                fairness.add(seeker, posts.get(post), FairnessCount.share(mayTake, choices.better()[worker] + 1));
                each.told(worker, seeker, Reason.FITS);
            }
            report(progress, worker);
        }
        return new Tally(eligible, reasons, fairness.count());
    }

    private Groups groups() {
        return index.market().groups();
    }

    /** For each worker whether those who go together with them do. */
    private Company[] companies() {
        Company[] companies = new Company[workers.size()];
        Arrays.fill(companies, Company.ALONE);
        for (int group = 0; group < groups().count(); group++) {
            Company company = groups().together(group, placement.opening()) ? Company.TOGETHER : Company.APART;
            for (int i = groups().first()[group]; i < groups().first()[group + 1]; i++) {
                companies[groups().members()[i]] = company;
            }
        }
        return companies;
    }

    private List<LineUse> uses(Audit.Findings findings) {
        int[] placed = new int[lines.size()];
        for (int worker = 0; worker < workers.size(); worker++) {
            int post = placement.opening()[worker];
            int line = post == Placement.NOWHERE
                    ? Agreements.NO_LINE
                    : index.market().agreements().line(worker, post);
            if (line != Agreements.NO_LINE) {
                placed[line]++;
            }
        }
        return IntStream.range(0, placed.length)
                .mapToObj(line -> new LineUse(
                        lines.get(line).id(),
                        lines.get(line).most(),
                        placed[line],
                        findings.enviousOfLines().get(line)))
                .toList();
    }

    private static Outcome.Seat seat(Seeker seeker, Opening post, int choice, int postRank, Standing standing) {
        return new Outcome.Seat(
                post.id(),
                choice,
                seeker.wish().ranked().contains(post.id()),
                Utility.of(seeker.wish(), post),
                postRank,
                standing);
    }

    private Standing standing(Rules rules, int[] places, int worker, Seeker seeker) {
        int post = placement.opening()[worker];
        return new Standing(
                index.market().agreements().standsBehind(worker, post),
                seeker.priority(),
                rules.fit(worker, post),
                places[worker]);
    }

    /** For each seated worker the place among those seated at the same post, 1 for the first. */
    private int[] postRanks(Rules rules) {
        int[] ranks = new int[workers.size()];
        seated().forEach((post, seated) -> {
            seated.sort(Comparator.comparingLong(worker -> rules.standing(worker, post)));
            for (int i = 0; i < seated.size(); i++) {
                ranks[seated.get(i)] = i + 1;
            }
        });
        return ranks;
    }

    /** The standing of the last worker at each post that has no free seat. */
    private Map<UUID, Standing> cutoffs(Rules rules, int[] places) {
        Map<UUID, Standing> cutoffs = new HashMap<>();
        seated().forEach((post, seated) -> {
            if (seated.size() == posts.get(post).seats()) {
                seated.sort(Comparator.comparingLong(worker -> rules.standing(worker, post)));
                int last = seated.getLast();
                cutoffs.put(posts.get(post).id(), standing(rules, places, last, workers.get(last)));
            }
        });
        return cutoffs;
    }

    private Map<Integer, List<Integer>> seated() {
        Map<Integer, List<Integer>> seated = new HashMap<>();
        for (int worker = 0; worker < workers.size(); worker++) {
            int post = placement.opening()[worker];
            if (post != Placement.NOWHERE) {
                seated.computeIfAbsent(post, p -> new ArrayList<>()).add(worker);
            }
        }
        return seated;
    }

    private void report(IntConsumer progress, int done) {
        int step = Math.max(1, workers.size() / PROGRESS_STEPS);
        if (done % step == 0) {
            progress.accept((int) (100L * done / workers.size()));
        }
    }
}
