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

/** Reads a placement back into workers, posts and reasons. */
record PlanReport(
        MandatoryFilter filter,
        List<Drawn> workers,
        List<Opening> posts,
        List<Line> lines,
        MarketIndex index,
        Placement placement) {

    private static final int PROGRESS_STEPS = 20;

    Plan plan(Audit.Findings findings, Choices choices, String inputDigest, IntConsumer progress) {
        Rules rules = new Rules(index.market());
        Nearest nearest = new Nearest(filter, posts);
        FullLines full = new FullLines(index.market(), rules, placement);
        Company[] companies = companies();
        int[] postRanks = postRanks(rules);
        List<Outcome> outcomes = new ArrayList<>(workers.size());
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int eligible = 0;
        for (int worker = 0; worker < workers.size(); worker++) {
            Outcome outcome = placement.opening()[worker] == Placement.NOWHERE
                    ? without(nearest, full, worker, choices.eligible()[worker], companies[worker])
                    : with(rules, worker, choices, postRanks[worker], companies[worker]);
            outcomes.add(outcome);
            eligible += outcome.eligiblePosts() > 0 ? 1 : 0;
            if (outcome.seat().isEmpty()) {
                reasons.merge(outcome.reason(), 1, Integer::sum);
            }
            report(progress, worker);
        }
        outcomes.sort(Comparator.comparing(Outcome::worker));
        List<Seeker> seekers = workers.stream().map(Drawn::worker).toList();
        Fairness fairness = new FairnessCount(filter, seekers, posts, outcomes).count();
        return new Plan(
                outcomes,
                cutoffs(rules),
                eligible,
                placement.placed(),
                reasons,
                fairness,
                uses(findings),
                groups().count() - (int) findings.apart(),
                (int) findings.apart(),
                findings.wrong(),
                inputDigest);
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

    private Outcome without(Nearest nearest, FullLines full, int worker, int eligible, Company company) {
        Seeker seeker = workers.get(worker).worker();
        Reason reason = eligible == 0 ? nearest.of(seeker) : full.keepOut(worker) ? Reason.LINE_FULL : Reason.OUTRANKED;
        return new Outcome(seeker.id(), reason, eligible, Optional.empty(), company);
    }

    private Outcome with(Rules rules, int worker, Choices choices, int postRank, Company company) {
        Seeker seeker = workers.get(worker).worker();
        int post = placement.opening()[worker];
        Opening opening = posts.get(post);
        Outcome.Seat seat = new Outcome.Seat(
                opening.id(),
                choices.better()[worker] + 1,
                seeker.wish().ranked().contains(opening.id()),
                Utility.of(seeker.wish(), opening),
                postRank,
                standing(rules, worker, post));
        return new Outcome(seeker.id(), Reason.FITS, choices.eligible()[worker], Optional.of(seat), company);
    }

    private Standing standing(Rules rules, int worker, int post) {
        Drawn drawn = workers.get(worker);
        return new Standing(
                index.market().agreements().standsBehind(worker, post),
                drawn.worker().priority(),
                rules.fit(worker, post),
                drawn.place());
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
    private Map<UUID, Standing> cutoffs(Rules rules) {
        Map<UUID, Standing> cutoffs = new HashMap<>();
        seated().forEach((post, seated) -> {
            if (seated.size() == posts.get(post).seats()) {
                seated.sort(Comparator.comparingLong(worker -> rules.standing(worker, post)));
                cutoffs.put(posts.get(post).id(), standing(rules, seated.getLast(), post));
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
