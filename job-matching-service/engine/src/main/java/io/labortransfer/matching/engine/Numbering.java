package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.FinePrint;
import io.labortransfer.matching.engine.clearing.LargeMarket;
import io.labortransfer.matching.engine.clearing.Openings;
import io.labortransfer.matching.engine.clearing.OwnChoices;
import io.labortransfer.matching.engine.clearing.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Puts the workers and posts of a run into the columns of a large market: what {@link MandatoryFilter}, {@link Utility} and
 * {@link Standing} say of one worker and one post, said once for many.
 */
final class Numbering {

    private final MandatoryFilter filter;
    private final RunDays days;
    private final List<Seeker> workers;
    private final List<Opening> posts;
    private final Conditions conditions;

    /**
     * Numbers are places in these lists.
     *
     * @param workers by class and lottery
     * @param posts by wage and id
     */
    Numbering(MandatoryFilter filter, List<Seeker> workers, List<Opening> posts) {
        this.filter = filter;
        this.days = new RunDays(filter.day());
        this.workers = workers;
        this.posts = posts;
        this.conditions = new Conditions(filter, posts, workers);
    }

    /**
     * A market and the words that its nodes stand for.
     *
     * @param market the market
     * @param places the places
     * @param occupations the occupations
     * @param conditions what posts ask for
     */
    record Numbered(LargeMarket market, Prefixes places, Prefixes occupations, Conditions conditions) {}

    LargeMarket market() {
        return market(List.of());
    }

    /** The market in which these lines hold so many at most, and those who go together are tried as one. */
    LargeMarket market(List<Line> lines) {
        LargeMarket free = numbered(
                        Surroundings.ofRun(posts),
                        (worker, post) -> filter.judge(workers.get(worker), posts.get(post)) == Reason.FITS)
                .market();
        return new LargeMarket(
                free.places(),
                free.occupations(),
                free.openings(),
                free.placeLists(),
                free.occupationLists(),
                free.profiles(),
                free.workers(),
                free.own(),
                free.finePrint(),
                LineColumns.of(lines, workers, posts),
                Companies.of(filter, workers, posts));
    }

    /**
     * The market and its words.
     *
     * @param around what has a node besides what is listed
     * @param finePrint what has no bit
     */
    Numbered numbered(Surroundings around, FinePrint finePrint) {
        ListColumns placeLists = new ListColumns();
        ListColumns occupationLists = new ListColumns();
        ProfileColumns profiles = new ProfileColumns();
        Workers people = people(around.units(), placeLists, occupationLists, profiles);
        Prefixes places = Prefixes.of(both(placeLists.prefixes(), around.places()));
        Prefixes occupations = Prefixes.of(both(occupationLists.prefixes(), around.occupations()));
        LargeMarket market = new LargeMarket(
                places.hierarchy(),
                occupations.hierarchy(),
                openings(places, occupations),
                placeLists.columns(places),
                occupationLists.columns(occupations),
                profiles.columns(),
                people,
                own(),
                finePrint);
        return new Numbered(market, places, occupations, conditions);
    }

    private static Set<String> both(Set<String> listed, Set<String> more) {
        Set<String> both = new HashSet<>(listed);
        both.addAll(more);
        return both;
    }

    private Openings openings(Prefixes places, Prefixes occupations) {
        int count = posts.size();
        int[] pay = new int[count];
        byte[] lodging = new byte[count];
        short[] start = new short[count];
        short[] end = new short[count];
        for (int i = 0; i < count; i++) {
            Opening post = posts.get(i);
            pay[i] = fen(post.monthlyFen());
            lodging[i] = (byte) post.lodging().ordinal();
            start[i] = days.of(post.startFrom());
            end[i] = days.of(post.validTo());
        }
        return new Openings(
                posts.stream().mapToInt(Opening::seats).toArray(),
                pay,
                posts.stream()
                        .mapToInt(post -> places.deepest(ListedPlaces.of(post)))
                        .toArray(),
                posts.stream()
                        .mapToInt(post -> occupations.deepest(ListedOccupations.of(post)))
                        .toArray(),
                lodging,
                start,
                end,
                posts.stream().mapToLong(conditions::needs).toArray());
    }

    private Workers people(
            Set<String> units, ListColumns placeLists, ListColumns occupationLists, ProfileColumns profiles) {
        Map<Kind, Integer> numbers = new HashMap<>();
        List<Kind> kinds = new ArrayList<>();
        int[] kind = new int[workers.size()];
        int[] leastPay = new int[kind.length];
        for (int i = 0; i < kind.length; i++) {
            Seeker worker = workers.get(i);
            boolean out = filter.isOut(worker);
            Kind own = new Kind(
                    placeLists.number(out ? List.of() : ListedPlaces.of(worker, units)),
                    occupationLists.number(out ? List.of() : ListedOccupations.of(worker)),
                    profiles.number(out ? 0 : conditions.met(worker), worker.wish(), days));
            Integer known = numbers.putIfAbsent(own, kinds.size());
            kind[i] = known == null ? kinds.size() : known;
            if (known == null) {
                kinds.add(own);
            }
            leastPay[i] = fen(worker.wish().wageMinFen());
        }
        return new Workers(
                classStarts(),
                kind,
                leastPay,
                kinds.stream().mapToInt(Kind::places).toArray(),
                kinds.stream().mapToInt(Kind::occupations).toArray(),
                kinds.stream().mapToInt(Kind::profile).toArray());
    }

    private int[] classStarts() {
        int classes = workers.isEmpty() ? 0 : workers.getLast().priority();
        int[] starts = new int[classes + 1];
        for (Seeker worker : workers) {
            starts[worker.priority()]++;
        }
        for (int i = 1; i <= classes; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    static int fen(long fen) {
        return (int) Math.clamp(fen, 0, Integer.MAX_VALUE);
    }

    private OwnChoices own() {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int i = 0; i < posts.size(); i++) {
            numbers.put(posts.get(i).id(), i);
        }
        List<Integer> speaking = new ArrayList<>();
        List<Integer> ranked = new ArrayList<>();
        List<Integer> rankedFrom = new ArrayList<>(List.of(0));
        List<Integer> refused = new ArrayList<>();
        List<Integer> refusedFrom = new ArrayList<>(List.of(0));
        for (int i = 0; i < workers.size(); i++) {
            Seeker worker = workers.get(i);
            int before = ranked.size() + refused.size();
            worker.wish().ranked().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .forEach(ranked::add);
            worker.answered().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .forEach(refused::add);
            if (ranked.size() + refused.size() > before) {
                speaking.add(i);
                rankedFrom.add(ranked.size());
                refusedFrom.add(refused.size());
            }
        }
        return new OwnChoices(ints(speaking), ints(rankedFrom), ints(ranked), ints(refusedFrom), ints(refused));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private record Kind(int places, int occupations, int profile) {}
}
