package io.labortransfer.matching.engine.clearing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A market as tests write it down, one record per post and person; {@link #market()} puts it into columns. */
record Draft(
        Hierarchy places,
        Hierarchy occupations,
        List<Post> posts,
        List<Kind> kinds,
        List<Person> people,
        List<OwnWords> words) {

    private static final int[] PLACES = {-1, 0, 0, 0, 1, 1, 2, 2, 4, 4};
    private static final int[] OCCUPATIONS = {-1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6};
    private static final int CLASSES = 4;
    private static final int FEN_PER_POINT = 1000;
    private static final long[] CONDITIONS = {FinePrint.BIT, 2L, 4L, 1L << 40, 1L << 62, 1L << 63};

    /** An opening. */
    record Post(int seats, int wage, int place, int occupation, int lodging, int start, int end, long needs) {

        Post withSeats(int other) {
            return new Post(other, wage, place, occupation, lodging, start, end, needs);
        }
    }

    /** A listed node. */
    record Listed(int node, int worth, int fit) {}

    /** What workers alike want and bring. */
    record Kind(List<Listed> places, List<Listed> occupations, long met, int earliest, int latest, int[] weights) {}

    /** A worker of class {@code rank}, in the order of the lottery. */
    record Person(int rank, int kind, int leastWage) {}

    /** Openings that one person, by place among the people, ranked first or said no to. */
    record OwnWords(int person, int[] ranked, int[] refused) {}

    /** Anything may happen in it: ties, empty classes, closed posts, weights of nothing, groups within groups. */
    static Draft random(int workers, int openings, long seed) {
        Random dice = new Random(seed);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < openings; i++) {
            posts.add(randomPost(dice, workers, openings));
        }
        posts.sort(Comparator.comparingInt(Post::wage).reversed());
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < 2 + dice.nextInt(12); i++) {
            kinds.add(randomKind(dice));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int rank = dice.nextInt(3) == 0 ? dice.nextInt(CLASSES) : CLASSES - 1;
            people.add(new Person(rank, dice.nextInt(kinds.size()), dice.nextInt(3) == 0 ? dice.nextInt(600) : 0));
        }
        people.sort(Comparator.comparingInt(Person::rank));
        List<OwnWords> words = new ArrayList<>();
        for (int person = 0; person < workers && openings > 0; person++) {
            if (dice.nextInt(5) == 0) {
                int[] ranked =
                        dice.ints(dice.nextInt(4), 0, openings).distinct().toArray();
                int[] refused = dice.ints(dice.nextInt(4), 0, openings).toArray();
                words.add(new OwnWords(person, ranked, refused));
            }
        }
        return new Draft(new Hierarchy(PLACES), new Hierarchy(OCCUPATIONS), posts, kinds, people, words);
    }

    private static Post randomPost(Random dice, int workers, int openings) {
        int start = dice.nextInt(130) - 5;
        int most = 1 + 2 * workers / (openings + 1);
        return new Post(
                dice.nextInt(10) == 0 ? 0 : 1 + dice.nextInt(most),
                300 + 20 * dice.nextInt(20),
                dice.nextInt(PLACES.length),
                dice.nextInt(OCCUPATIONS.length),
                dice.nextInt(3),
                start,
                start + 10 * dice.nextInt(20),
                CONDITIONS[dice.nextInt(CONDITIONS.length)] & (dice.nextBoolean() ? -1L : 0L)
                        | CONDITIONS[dice.nextInt(CONDITIONS.length)] & (dice.nextInt(3) == 0 ? -1L : 0L));
    }

    private static Kind randomKind(Random dice) {
        long met = 0;
        for (long condition : CONDITIONS) {
            met |= dice.nextInt(4) == 0 ? 0 : condition;
        }
        int earliest = dice.nextInt(60);
        return new Kind(
                randomList(dice, PLACES.length, 1),
                randomList(dice, OCCUPATIONS.length, Keys.FITS),
                met,
                earliest,
                earliest + 30 + dice.nextInt(100),
                dice.ints(5, 0, 5).map(weight -> 10 * weight).toArray());
    }

    private static List<Listed> randomList(Random dice, int nodes, int fits) {
        List<Listed> list = new ArrayList<>();
        for (int i = 0; i < 1 + dice.nextInt(5); i++) {
            list.add(new Listed(
                    dice.nextInt(3) == 0 ? 0 : dice.nextInt(nodes), 250 * dice.nextInt(5), dice.nextInt(fits)));
        }
        return list;
    }

    Draft withPosts(List<Post> others) {
        return new Draft(places, occupations, others, kinds, people, words);
    }

    /** The same with another person in place of one. */
    Draft withPerson(int number, Person other) {
        List<Person> others = new ArrayList<>(people);
        others.set(number, other);
        return new Draft(places, occupations, posts, kinds, others, words);
    }

    Draft withWords(List<OwnWords> others) {
        return new Draft(places, occupations, posts, kinds, people, others);
    }

    Draft withKinds(List<Kind> others) {
        return new Draft(places, occupations, posts, others, people, words);
    }

    LargeMarket market() {
        return market((worker, opening) -> (31 * worker + opening) % 3 != 0, Agreements.NONE, Groups.NONE);
    }

    LargeMarket market(FinePrint finePrint, Agreements agreements, Groups groups) {
        return new LargeMarket(
                places,
                occupations,
                openings(),
                lists(places, kinds.stream().map(Kind::places).toList()),
                lists(occupations, kinds.stream().map(Kind::occupations).toList()),
                profiles(),
                workers(),
                own(),
                finePrint,
                agreements,
                groups);
    }

    private Openings openings() {
        int count = posts.size();
        int[] pay = new int[count];
        byte[] lodging = new byte[count];
        short[] start = new short[count];
        short[] end = new short[count];
        for (int i = 0; i < count; i++) {
            pay[i] = FEN_PER_POINT * posts.get(i).wage();
            lodging[i] = (byte) posts.get(i).lodging();
            start[i] = (short) posts.get(i).start();
            end[i] = (short) posts.get(i).end();
        }
        return new Openings(
                posts.stream().mapToInt(Post::seats).toArray(),
                pay,
                posts.stream().mapToInt(Post::place).toArray(),
                posts.stream().mapToInt(Post::occupation).toArray(),
                lodging,
                start,
                end,
                posts.stream().mapToLong(Post::needs).toArray());
    }

    private static NodeLists lists(Hierarchy hierarchy, List<List<Listed>> lists) {
        int[] first = new int[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            first[i + 1] = first[i] + lists.get(i).size();
        }
        List<Listed> all = lists.stream().flatMap(List::stream).toList();
        short[] worth = new short[all.size()];
        byte[] fit = new byte[all.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = (short) all.get(i).worth();
            fit[i] = (byte) all.get(i).fit();
        }
        return new NodeLists(
                hierarchy, first, all.stream().mapToInt(Listed::node).toArray(), worth, fit);
    }

    private Profiles profiles() {
        int count = kinds.size();
        short[] earliest = new short[count];
        short[] latest = new short[count];
        byte[][] weights = new byte[5][count];
        for (int i = 0; i < count; i++) {
            earliest[i] = (short) kinds.get(i).earliest();
            latest[i] = (short) kinds.get(i).latest();
            for (int side = 0; side < weights.length; side++) {
                weights[side][i] = (byte) kinds.get(i).weights()[side];
            }
        }
        long[] met = kinds.stream().mapToLong(Kind::met).toArray();
        return new Profiles(met, earliest, latest, weights[0], weights[1], weights[2], weights[3], weights[4]);
    }

    private Workers workers() {
        int ranks = people.stream().mapToInt(Person::rank).max().orElse(0) + 1;
        int[] classStart = IntStream.rangeClosed(0, ranks)
                .map(rank -> (int) people.stream().filter(p -> p.rank() < rank).count())
                .toArray();
        int[] self = IntStream.range(0, kinds.size()).toArray();
        return new Workers(
                classStart,
                people.stream().mapToInt(Person::kind).toArray(),
                people.stream()
                        .mapToInt(person -> FEN_PER_POINT * person.leastWage())
                        .toArray(),
                self,
                self,
                self);
    }

    private OwnChoices own() {
        int[] ranked = new int[words.size() + 1];
        int[] refused = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            ranked[i + 1] = ranked[i] + words.get(i).ranked().length;
            refused[i + 1] = refused[i] + words.get(i).refused().length;
        }
        return new OwnChoices(
                words.stream().mapToInt(OwnWords::person).toArray(),
                ranked,
                words.stream().flatMapToInt(w -> IntStream.of(w.ranked())).toArray(),
                refused,
                words.stream().flatMapToInt(w -> IntStream.of(w.refused())).toArray());
    }
}
