package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A market that is kept current: workers and openings come, change and go, and after each change everybody has again the best
 * opening that takes them. Whoever accepted an offer is out of it, with the seat. Only those move whom the change reaches.
 *
 * <p>Numbers were left free for what comes ({@link Room}); when they are used up, the answer is {@link #NO_ROOM} and the market
 * has to be numbered anew. Lines count for whoever moves; whom a line that got room could let in is found by the next run. One
 * thread changes it, and none reads meanwhile.
 */
public final class LiveMarket {

    /** In place of a number: there is none left. */
    public static final int NO_ROOM = -1;

    private static final long NOBODY_ENVIES = Long.MAX_VALUE;

    private final LargeMarket market;
    private final MarketIndex index;
    private final Seating seating;
    private final Grafts grafts;
    private final Rules rules;
    private final Contentment contentment;
    private final TopCandidates candidates;
    private final Entries entries;
    private final int[] numbers;
    private final BitSet free;
    private final BitSet withdrawn = new BitSet();
    private final Map<Integer, Integer> accepted = new HashMap<>();
    private final Vacancies vacancies = new Vacancies();
    private int nextOpening;

    private LiveMarket(Room room, int profiles, int threads) {
        this.market = room.market();
        this.index = new MarketIndex(market, Listed.all(market));
        this.seating = new Seating(index, Clearing.seats(index, threads));
        this.seating.askOn();
        this.grafts = new Grafts(index, seating.climbs());
        this.rules = new Rules(market);
        this.contentment = new Contentment(market, seating.openings());
        this.seating.tell(contentment::note);
        this.candidates = new TopCandidates(market, contentment);
        this.numbers = room.numbers();
        this.free = room.free();
        this.entries = new Entries(index, room.nobody(), profiles);
        this.nextOpening = room.openings();
    }

    /**
     * Clears the market and leaves room in it. Everybody goes alone here.
     *
     * @param changes how many workers may come or change
     * @param posts how many openings may come
     * @param classes how many classes there are, also such as nobody is in yet
     */
    public static LiveMarket of(LargeMarket market, int changes, int posts, int classes, int threads) {
        return of(market, changes, posts, classes, threads, numbers -> {});
    }

    /**
     * The same.
     *
     * @param numbered told the new numbers of all workers before anybody asks, as fine print is read by them
     */
    public static LiveMarket of(
            LargeMarket market, int changes, int posts, int classes, int threads, Consumer<int[]> numbered) {
        Room room = Room.in(market, changes, posts, classes);
        numbered.accept(room.numbers().clone());
        return new LiveMarket(room, market.profiles().count() + 1, threads);
    }

    /** The number here of a worker of the market that this one was made of. Openings keep theirs. */
    public int number(int worker) {
        return numbers[worker];
    }

    /** A worker comes. Answers their number, or {@link #NO_ROOM}. */
    public int add(Person person) {
        int worker = freeNumber(person);
        if (worker == NO_ROOM || !entries.haveRoom(person)) {
            return NO_ROOM;
        }
        free.clear(worker);
        write(worker, person);
        seating.ask(worker);
        seating.askOn();
        return worker;
    }

    /** A worker is other than before. Answers their number, which is another one in another class, or {@link #NO_ROOM}. */
    public int change(int worker, Person person) {
        mustBeLooking(worker);
        int[] classStart = market.workers().classStart();
        boolean sameClass = worker >= classStart[person.rank()] && worker < classStart[person.rank() + 1];
        if (!entries.haveRoom(person) || !sameClass && freeNumber(person) == NO_ROOM) {
            return NO_ROOM;
        }
        if (!sameClass) {
            remove(worker);
            return add(person);
        }
        int at = seating.openings()[worker];
        long envy = at == Placement.NOWHERE ? NOBODY_ENVIES : envyFrom(at);
        if (at != Placement.NOWHERE) {
            seating.leave(worker);
        }
        erase(worker);
        fill(at, envy); // before anybody is displaced, who might take the seat before those who wait for it
        write(worker, person);
        seating.ask(worker);
        seating.askOn();
        return worker;
    }

    /** A worker is not looking any more. */
    public void remove(int worker) {
        mustBeLooking(worker);
        int at = seating.openings()[worker];
        long envy = at == Placement.NOWHERE ? NOBODY_ENVIES : envyFrom(at);
        if (at != Placement.NOWHERE) {
            seating.leave(worker);
        }
        erase(worker);
        free.set(worker);
        fill(at, envy);
    }

    /** A worker accepts the offer of the opening where they are. Both the worker and the seat are out of it. */
    public void accept(int worker) {
        int at = seating.openings()[worker];
        if (at == Placement.NOWHERE) {
            throw new IllegalArgumentException("worker " + worker + " has no opening to accept");
        }
        seating.lock(worker);
        market.openings().seats()[at]--;
        accepted.put(worker, at);
        erase(worker);
    }

    /** What a worker accepted came to nothing: the seat is free again. The worker comes again if they are still looking. */
    public void release(int worker) {
        Integer at = accepted.remove(worker);
        if (at == null) {
            throw new IllegalArgumentException("worker " + worker + " accepted nothing");
        }
        free.set(worker);
        if (!withdrawn.get(at)) {
            long envy = envyFrom(at);
            market.openings().seats()[at]++;
            seating.unlock(worker, at);
            fill(at, envy);
        }
    }

    /** An opening comes. Answers its number, or {@link #NO_ROOM}. */
    public int add(Post post) {
        if (nextOpening == market.openings().count()) {
            return NO_ROOM;
        }
        int opening = nextOpening;
        entries.write(opening, post);
        if (!index.offers.put(opening)) {
            market.openings().seats()[opening] = 0;
            return NO_ROOM;
        }
        nextOpening++;
        seating.addSeats(opening, post.seats());
        grafts.graft(opening, seating.cutoffs()[opening]);
        fill(opening, TopCandidates.FIRST);
        return opening;
    }

    /** An opening is withdrawn. An opening that changes is withdrawn and comes again under another number. */
    public void withdraw(int opening) {
        if (withdrawn.get(opening)) {
            return;
        }
        int[] lost = seating.close(opening);
        withdrawn.set(opening);
        market.openings().seats()[opening] = 0;
        for (int worker : lost) {
            seating.ask(worker);
            seating.askOn();
        }
    }

    /** Whether there is a worker of this number who takes part: is not gone and has not accepted. */
    public boolean isLooking(int worker) {
        return !free.get(worker) && !accepted.containsKey(worker);
    }

    /** The opening where the worker is, or {@link Placement#NOWHERE}. */
    public int openingOf(int worker) {
        return seating.openings()[worker];
    }

    /** The last one whom an opening without a free seat holds; nobody while there is a free seat, or none at all. */
    public OptionalInt last(int opening) {
        int cutoff = seating.cutoffs()[opening];
        return cutoff == Integer.MAX_VALUE || cutoff == Integer.MIN_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of(index.keys.worker(cutoff));
    }

    /** Whether an opening holds a worker of this number who fits so well, or would take them. */
    public boolean takes(int worker, int fit, int opening) {
        return index.keys.of(worker, fit) <= seating.cutoffs()[opening];
    }

    /** Where everybody is now. */
    public Placement placement() {
        return new Placement(
                seating.openings().clone(),
                seating.cutoffs().clone(),
                seating.lines().cutoffs().clone());
    }

    /** The index, for {@link TopOpenings} and {@link Audit}. */
    public MarketIndex index() {
        return index;
    }

    /** Who may take an opening. */
    public TopCandidates candidates() {
        return candidates;
    }

    private void mustBeLooking(int worker) {
        if (!isLooking(worker)) {
            throw new IllegalArgumentException("worker " + worker + " is not looking");
        }
    }

    /** The first free number behind the one drawn before, or the last one before it. */
    private int freeNumber(Person person) {
        int start = market.workers().classStart()[person.rank()];
        int end = market.workers().classStart()[person.rank() + 1];
        int behind = free.nextSetBit(Math.max(start, person.behind() + 1));
        if (behind >= 0 && behind < end) {
            return behind;
        }
        int before = free.previousSetBit(Math.min(end, Math.max(start, person.behind() + 1)) - 1);
        return before >= start ? before : NO_ROOM;
    }

    private void write(int worker, Person person) {
        entries.write(worker, person);
        candidates.add(worker);
    }

    private void erase(int worker) {
        entries.erase(worker);
        candidates.remove(worker);
    }

    /** Behind which standing somebody may wait for a seat of the opening, as it is before one gets free. */
    private long envyFrom(int opening) {
        int cutoff = seating.cutoffs()[opening];
        if (cutoff == Integer.MAX_VALUE) {
            return NOBODY_ENVIES;
        }
        return cutoff == Integer.MIN_VALUE ? TopCandidates.FIRST : rules.standing(index.keys.worker(cutoff), opening);
    }

    /** The first who wants a free seat takes it, and leaves one that again the first takes who wants it. */
    private void fill(int opening, long envy) {
        if (opening != Placement.NOWHERE) {
            vacancies.push(opening, envy);
        }
        while (!vacancies.isEmpty()) {
            vacancies.pop();
            int vacant = vacancies.opening();
            long behind = vacancies.envy();
            TopCandidates.Search wanting = candidates.wanting(vacant, (worker, value) -> wants(worker, vacant, value));
            while (behind != NOBODY_ENVIES && seating.cutoffs()[vacant] == Integer.MAX_VALUE) {
                int worker = wanting.first(behind);
                behind = worker == TopCandidates.NONE ? NOBODY_ENVIES : rules.standing(worker, vacant);
                if (worker != TopCandidates.NONE) {
                    move(worker, vacant);
                }
            }
        }
        seating.askOn();
    }

    private void move(int worker, int opening) {
        int from = seating.openings()[worker];
        long envy = from == Placement.NOWHERE ? NOBODY_ENVIES : envyFrom(from);
        seating.enter(worker, opening);
        if (envy != NOBODY_ENVIES) {
            vacancies.push(from, envy);
        }
    }

    /** Whether a worker, to whom the opening is worth so much, would rather have its free seat and is let in by the lines. */
    private boolean wants(int worker, int opening, int value) {
        int at = seating.openings()[worker];
        return at != opening
                && (at == Placement.NOWHERE || prefers(worker, opening, value, at))
                && (!market.agreements().hasLines()
                        || seating.letsInto(worker, market.agreements().region()[opening]));
    }

    private boolean prefers(int worker, int opening, int value, int at) {
        if (index.speaking.get(worker)) {
            return rules.prefers(worker, opening, at);
        }
        int held = contentment.held(worker);
        return value > held || value == held && opening < at;
    }

    /** Openings with a free seat that somebody may wait for. */
    private static final class Vacancies {

        private int[] openings = new int[16];
        private long[] envies = new long[16];
        private int count;

        private void push(int opening, long envy) {
            if (count == openings.length) {
                openings = Arrays.copyOf(openings, 2 * count);
                envies = Arrays.copyOf(envies, 2 * count);
            }
            openings[count] = opening;
            envies[count++] = envy;
        }

        private boolean isEmpty() {
            return count == 0;
        }

        /** Takes the last one off; {@link #opening} and {@link #envy} tell it until the next is pushed. */
        private void pop() {
            count--;
        }

        private int opening() {
            return openings[count];
        }

        private long envy() {
            return envies[count];
        }
    }
}
