package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The workers whom an opening would take first: those for whom its seats are kept, class by class, in a class by fit, then by
 * lottery; then likewise the others. For each class and fit the postings of the places around the site and the occupations
 * around the work are read side by side, and only those are looked at whom the {@link Sieve} lets through.
 */
public final class TopCandidates {

    /** Before everybody. */
    static final long FIRST = -1;

    /** Nobody. */
    static final int NONE = -1;

    private static final int EVERY_FIT = Keys.FITS - 1;

    private final LargeMarket market;
    private final Postings postings;
    private final Sieve sieve;
    private final @Nullable Contentment contentment;

    /** Gathers who lists what. */
    public TopCandidates(LargeMarket market) {
        this(market, null);
    }

    /** Finds those fast as well who want the opening, as it is told to {@code contentment} where everybody is. */
    TopCandidates(LargeMarket market, @Nullable Contentment contentment) {
        this.market = market;
        this.postings = new Postings(market, contentment != null);
        this.sieve = new Sieve(market);
        this.contentment = contentment;
    }

    /** At most so many workers who may take the opening, the first in its order first. */
    public int[] of(int opening, int most) {
        return after(opening, FIRST, most);
    }

    /** The same from behind a standing on, which is that of the last worker of the page before; see {@link Rules#standing}. */
    public int[] after(int opening, long standing, int most) {
        return new Search(opening, most, (worker, value) -> true, null).behind(standing);
    }

    /** Of one class those who fit so well, from a number on, by number: at most so many who may take the opening and are wanted. */
    public int[] inClass(int opening, int rank, int fit, int from, int most, IntPredicate wanted) {
        return new Search(opening, most, (worker, value) -> wanted.test(worker), null).inClass(rank, fit, from);
    }

    /** The first behind the standing who may take the opening and wants to, or {@link #NONE}. */
    int first(int opening, long standing, Wish wants) {
        return wanting(opening, wants).first(standing);
    }

    /** Those who may take the opening and want to, one after the other. */
    Search wanting(int opening, Wish wants) {
        return new Search(opening, 1, wants, contentment);
    }

    /** Whether somebody wants the opening. */
    interface Wish {
        /** The worker may take it, and it is worth so much to them. */
        boolean wants(int worker, int value);
    }

    /** Takes in a worker who came, or is other than before. */
    void add(int worker) {
        postings.add(worker);
        sieve.tell(worker);
    }

    /** The worker is not there any more. */
    void remove(int worker) {
        sieve.forget(worker);
    }

    /** The search for the workers of one opening, as long as nobody is added. */
    final class Search {

        private final Asked asked;
        private final int opening;
        private final Wish wish;
        private final @Nullable Contentment wanted;
        private final @Nullable Marks mightWant;
        private final @Nullable Marks mightWantAmongOthers;
        private final List<Marks> meshes;

        /** By fit those who might have it; and of those who fit like anyone the ones who want it more than others. */
        private final Reading[] fitting = new Reading[Keys.FITS];

        private final Reading wishing = new Reading();

        private final long[] stretch = new long[Marks.WORDS];
        private final int[] workers;
        private int count;

        private Search(int opening, int most, Wish wish, @Nullable Contentment wanted) {
            this.opening = opening;
            this.wish = wish;
            this.wanted = wanted;
            this.mightWant = wanted == null ? null : wanted.mightWant(opening);
            this.mightWantAmongOthers = wanted == null ? null : wanted.mightWantAmongOthers(opening);
            this.asked = new Asked(market, opening);
            this.meshes = sieve.meshes(opening);
            this.workers = new int[most];
            Arrays.setAll(fitting, fit -> new Reading());
            for (int place : asked.places()) {
                if (postings.read(place, fitting[EVERY_FIT])) {
                    addWork(place);
                }
            }
        }

        private void addWork(int place) {
            for (int occupation : asked.occupations()) {
                postings.read(place, occupation, fitting);
                if (mightWantAmongOthers != null && occupation != 0) { // in the posting of all occupations is everybody
                    postings.read(place, occupation, wishing);
                }
            }
        }

        /** The first behind the standing, or {@link #NONE}. */
        int first(long standing) {
            if (wanted != null) {
                wanted.catchUp();
            }
            int[] found = behind(standing);
            return found.length == 0 ? NONE : found[0];
        }

        private int[] inClass(int rank, int fit, int from) {
            count = 0;
            int[] classStart = market.workers().classStart();
            read(Math.max(from, classStart[rank]), classStart[rank + 1], fit, false);
            return Arrays.copyOf(workers, count);
        }

        private int[] behind(long standing) {
            count = 0;
            Agreements agreements = market.agreements();
            boolean kept = agreements.hasFloors() && agreements.floor()[opening] != Agreements.NO_FLOOR;
            int[] classStart = market.workers().classStart();
            for (int behind = 0; behind < (kept ? 2 : 1); behind++) {
                for (int rank = 0; rank + 1 < classStart.length; rank++) {
                    for (int fit = 0; fit < Keys.FITS && count < workers.length; fit++) {
                        long before = Rules.standing(behind == 1, rank, fit, 0);
                        long skipped = Math.clamp(standing - before + 1, 0, Integer.MAX_VALUE);
                        int from = (int) Math.max(classStart[rank], skipped);
                        read(from, classStart[rank + 1], fit, behind == 1);
                    }
                }
            }
            return Arrays.copyOf(workers, count);
        }

        private void read(int from, int to, int fit, boolean behind) {
            if (from >= to) {
                return;
            }
            fitting[fit].from(from);
            if (fit == EVERY_FIT) {
                wishing.from(from);
            }
            int last = Marks.stretch(to - 1);
            int at = next(Marks.stretch(from), fit);
            while (at <= last && count < workers.length) {
                sift(at, fit);
                look(at, from, to, fit, behind);
                at = next(at + 1, fit);
            }
        }

        private int next(int at, int fit) {
            int next = fitting[fit].next(at);
            return fit == EVERY_FIT ? Math.min(next, wishing.next(at)) : next;
        }

        private void sift(int at, int fit) {
            Arrays.fill(stretch, 0);
            fitting[fit].read(at, stretch);
            if (fit == EVERY_FIT && mightWantAmongOthers != null) {
                mightWantAmongOthers.keep(at, stretch);
                wishing.read(at, stretch);
            }
            if (mightWant != null) {
                mightWant.keep(at, stretch);
            }
            for (Marks mesh : meshes) {
                mesh.keep(at, stretch);
            }
        }

        private void look(int at, int from, int to, int fit, boolean behind) {
            for (int word = 0; word < Marks.WORDS; word++) {
                for (long left = stretch[word]; left != 0 && count < workers.length; left &= left - 1) {
                    int worker = Marks.worker(at, word) + Long.numberOfTrailingZeros(left);
                    if (worker >= from && worker < to && isNext(worker, fit, behind)) {
                        workers[count++] = worker;
                    }
                }
            }
        }

        private boolean isNext(int worker, int fit, boolean behind) {
            return asked.isOpenTo(worker, fit)
                    && market.agreements().standsBehind(worker, opening) == behind
                    && wish.wants(worker, asked.value());
        }
    }
}
