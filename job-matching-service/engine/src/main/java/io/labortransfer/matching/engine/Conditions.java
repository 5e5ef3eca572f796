package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.FinePrint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the posts of a run ask for, on bits. The condition that most workers fail stands on the highest bit. When there are
 * more conditions than bits, the rarest share some: such a bit is met by who meets any of its conditions, and the posts
 * that need it carry fine print, which {@link MandatoryFilter} decides.
 */
final class Conditions {

    private static final int BITS = Long.SIZE - 1;
    private static final int SHARED = 15;
    private static final int SAMPLE = 2_000;

    private final MandatoryFilter filter;
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Map<Brought, Long> met = new HashMap<>();

    Conditions(MandatoryFilter filter, List<Opening> posts, List<Seeker> workers) {
        this.filter = filter;
        posts.forEach(this::count);
        List<Condition> commonest = conditions.values().stream()
                .sorted(Comparator.comparingInt((Condition condition) -> -condition.posts)
                        .thenComparing(condition -> condition.name))
                .toList();
        int own = commonest.size() <= BITS ? commonest.size() : BITS - SHARED;
        giveBits(commonest.subList(0, own), workers);
        for (Condition rare : commonest.subList(own, commonest.size())) {
            rare.bit = 1L << (1 + own + Math.floorMod(rare.name.hashCode(), SHARED));
            rare.finePrint = FinePrint.BIT;
        }
    }

    /** What the post asks for; a condition that no post had when bits were given is fine print. */
    long needs(Opening post) {
        long needs = 0;
        for (Condition asked : of(post)) {
            Condition known = conditions.get(asked.name);
            needs |= known == null ? FinePrint.BIT : known.bit | known.finePrint;
        }
        return needs;
    }

    /** What the worker meets. */
    long met(Seeker worker) {
        return met.computeIfAbsent(
                Brought.by(worker),
                brought -> conditions.values().stream()
                        .filter(condition -> condition.rule.test(worker))
                        .mapToLong(condition -> condition.bit)
                        .reduce(0, (some, more) -> some | more));
    }

    private void count(Opening post) {
        for (Condition asked : of(post)) {
            conditions.computeIfAbsent(asked.name, name -> asked).posts++;
        }
    }

    private void giveBits(List<Condition> own, List<Seeker> workers) {
        List<Seeker> some = workers.subList(0, Math.min(SAMPLE, workers.size()));
        for (Condition condition : own) {
            condition.failing = some.stream().filter(condition.rule.negate()).count();
        }
        List<Condition> ascending = own.stream()
                .sorted(Comparator.comparingLong((Condition condition) -> condition.failing)
                        .thenComparing(condition -> condition.name))
                .toList();
        for (int i = 0; i < ascending.size(); i++) {
            ascending.get(i).bit = 1L << (i + 1);
        }
    }

    private List<Condition> of(Opening post) {
        List<Condition> asked = new ArrayList<>();
        for (Demand demand : post.demands()) {
            if (demand.mandatory()) {
                String occupation = demand.kind() == Demand.Kind.OCCUPATION_LEVEL ? post.occupation() : "";
                asked.add(new Condition(
                        demand.kind() + "|" + demand.value() + "|" + occupation,
                        worker -> filter.meets(worker, post, demand)));
            }
        }
        asked.add(new Condition("FORM|" + post.workForm(), worker -> MandatoryFilter.wantsForm(worker.wish(), post)));
        if (post.closedToMinors()) {
            asked.add(new Condition("ADULT", worker -> !filter.isMinor(worker)));
        }
        return asked;
    }

    private static final class Condition {

        private final String name;
        private final Predicate<Seeker> rule;
        private int posts;
        private long failing;
        private long bit;
        private long finePrint;

        private Condition(String name, Predicate<Seeker> rule) {
            this.name = name;
            this.rule = rule;
        }
    }

    /** All of a worker that conditions look at; few differ in it. */
    private record Brought(
            String birthMonth, String sex, String education, List<Skill> skills, String languages, List<String> forms) {

        static Brought by(Seeker worker) {
            return new Brought(
                    worker.birthMonth().toString(),
                    worker.sex(),
                    worker.education(),
                    worker.skills(),
                    worker.languages().stream().sorted().toList().toString(),
                    worker.wish().workForms());
        }
    }
}
