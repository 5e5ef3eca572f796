package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.LiveMarket;
import io.labortransfer.matching.engine.clearing.Person;
import io.labortransfer.matching.engine.clearing.Post;
import io.labortransfer.matching.engine.clearing.Rules;
import io.labortransfer.matching.engine.clearing.TopOpenings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The market of one day, kept current and in words: workers and posts come, change and go by their ids, and it is asked about them. One
 * thread changes it, and none asks meanwhile. Who could not be taken in for want of room is out of it until it is made anew.
 *
 * @param <T> what else is known of each worker
 */
public final class CurrentMarket<T> {

    /** How many priority classes there are. */
    private static final int CLASSES = 5;

    private static final Comparator<Gain.Opened> LIKED = Comparator.comparingInt(Gain.Opened::utility)
            .reversed()
            .thenComparing(Gain.Opened::post, Opening.BEST_PAID);

    private final MandatoryFilter filter;
    private final Seekers<T> seekers;
    private final Members members;
    private final Translation translation;
    private final LiveMarket live;
    private final Rules rules;
    private final Turns turns;
    private final List<Opening> byWage;
    private final Map<UUID, Integer> posts = new HashMap<>();
    private final Map<UUID, Set<UUID>> namedBy = new HashMap<>();

    private CurrentMarket(
            MandatoryFilter filter, Lottery lottery, Seekers<T> seekers, List<Opening> byWage, Spare spare) {
        this.filter = filter;
        this.byWage = byWage;
        this.seekers = seekers;
        this.members = new Members(filter, seekers, byWage);
        LotOrder order = LotOrder.of(lottery, seekers, worker -> !filter.isOut(worker));
        List<Seeker> inOrder = seekers.list(order.slots());
        Numbering.Numbered numbered =
                new Numbering(filter, inOrder, byWage).numbered(Surroundings.ofKept(inOrder, byWage), members);
        this.translation = new Translation(filter, numbered, byWage);
        this.live = LiveMarket.of(
                numbered.market(),
                spare.changes(),
                spare.posts(),
                CLASSES,
                Runtime.getRuntime().availableProcessors(),
                numbers -> members.number(order.slots(), numbers));
        this.rules = new Rules(live.index().market());
        this.turns = new Turns(lottery, live, order);
        inOrder.forEach(this::note);
        for (int i = 0; i < byWage.size(); i++) {
            posts.put(byWage.get(i).id(), i);
        }
    }

    /**
     * What is left free for what comes.
     *
     * @param changes so many workers may come or change
     * @param posts so many posts may come or change
     */
    public record Spare(int changes, int posts) {}

    /**
     * Clears the market of these workers and posts.
     *
     * @param seekers all of whom it knows, who from now on are put and removed here
     */
    public static <T> CurrentMarket<T> of(
            LocalDate day, Lottery lottery, Seekers<T> seekers, Collection<Opening> posts, Spare spare) {
        return new CurrentMarket<>(
                new MandatoryFilter(day),
                lottery,
                seekers,
                posts.stream().sorted(Opening.BEST_PAID).toList(),
                spare);
    }

    /** A worker comes or is other than before; one who may take no post at all stands nowhere. False when there is no room. */
    public boolean put(Seeker worker, T more) {
        int known = members.number(worker.id());
        if (known == Members.NOBODY) {
            int slot = seekers.put(worker, more);
            return filter.isOut(worker) || come(worker, slot);
        }
        Seeker before = members.worker(known);
        if (worker.equals(before)) {
            seekers.put(worker, more);
            return true;
        }
        if (filter.isOut(worker) || worker.priority() != before.priority()) {
            stepDown(known);
            int slot = seekers.put(worker, more);
            return filter.isOut(worker) || come(worker, slot);
        }
        forget(before);
        note(worker);
        seekers.put(worker, more);
        return renew(known);
    }

    /** A worker goes, if they are here. */
    public void removeWorker(UUID worker) {
        int number = members.number(worker);
        if (number != Members.NOBODY) {
            stepDown(number);
        }
        seekers.remove(worker);
    }

    private void stepDown(int number) {
        forget(members.worker(number));
        live.remove(number);
        members.leave(number);
        turns.remove(number);
    }

    /** A post comes or is other than before. False when there is no room. */
    public boolean put(Opening post) {
        Integer known = posts.get(post.id());
        if (known != null && post.equals(members.post(known))) {
            return true;
        }
        removePost(post.id());
        Post columns = translation.post(post);
        if (columns == null) {
            return false;
        }
        members.come(post);
        int number = live.add(columns);
        if (number == LiveMarket.NO_ROOM) {
            return false;
        }
        translation.hold(post);
        members.put(number, post);
        posts.put(post.id(), number);
        boolean room = true;
        for (UUID worker : List.copyOf(namedBy.getOrDefault(post.id(), Set.of()))) {
            room &= renew(members.number(worker));
        }
        return room;
    }

    /** A post goes, if it is here. */
    public void removePost(UUID post) {
        Integer number = posts.remove(post);
        if (number != null) {
            live.withdraw(number);
        }
    }

    /**
     * Posts with a free seat that the worker may take, in the worker's order; none when the worker is not here.
     *
     * @param after behind this place
     */
    public List<Liked> best(UUID worker, Liked.@Nullable Place after, int most) {
        int number = members.number(worker);
        if (number == Members.NOBODY) {
            return List.of();
        }
        TopOpenings top = new TopOpenings(live.index(), most);
        int[] found = after == null ? top.of(number) : top.after(number, after.value(), lastBefore(after));
        return Arrays.stream(found)
                .mapToObj(opening -> liked(number, opening, top.value(number, opening)))
                .toList();
    }

    /**
     * Of one priority class those who fit the post so well and may take it, by lot.
     *
     * @param fit 0 (certified in the very occupation) to 3
     * @param after behind this one
     * @param shown who may be told of
     */
    public List<InLine> line(UUID post, int priority, int fit, @Nullable InLine after, int most, Shown<T> shown) {
        Integer opening = posts.get(post);
        if (opening == null) {
            return List.of();
        }
        int rank = priority - 1;
        List<InLine> line = new ArrayList<>();
        Predicate<InLine> behind = one -> after == null || one.compareTo(after) > 0;
        int[] inOrder = live.candidates()
                .inClass(
                        opening,
                        rank,
                        fit,
                        after == null ? 0 : turns.from(rank, after.lot()),
                        most,
                        worker -> turns.isInOrder(worker)
                                && behind.test(turn(worker, turns.lot(worker)))
                                && isShown(worker, shown));
        Arrays.stream(inOrder)
                .mapToObj(worker -> turn(worker, turns.lot(worker)))
                .forEach(line::add);
        turns.later(rank, (lot, worker) -> {
            InLine turn = turn(worker, lot);
            boolean fits = rules.mayTake(worker, opening) && rules.fit(worker, opening) == fit;
            if (fits && behind.test(turn) && isShown(worker, shown)) {
                line.add(turn);
            }
        });
        return line.stream().sorted().limit(most).toList();
    }

    /**
     * Who may be told of. Many are asked about, so that no worker is put together for it.
     *
     * @param <T> what else is known of each worker
     */
    public interface Shown<T> {

        /** Whether a worker of the unit of whom this is known may be told of. */
        boolean includes(String province, T more);
    }

    private boolean isShown(int worker, Shown<T> shown) {
        int slot = members.slot(worker);
        return shown.includes(seekers.province(slot), seekers.moreAt(slot));
    }

    /** The worker and what else is known of them, if they stand anywhere. */
    public Optional<Told<T>> find(UUID worker) {
        int number = members.number(worker);
        if (number == Members.NOBODY) {
            return Optional.empty();
        }
        int slot = members.slot(number);
        return Optional.of(new Told<>(seekers.at(slot), seekers.moreAt(slot)));
    }

    /**
     * A worker and what else is known of them.
     *
     * @param <T> what else
     */
    public record Told<T>(Seeker worker, T more) {}

    /**
     * What would open up to a worker.
     *
     * @param now as they are
     * @param then as they would be, of the same priority class
     * @param most how many posts are named
     */
    public Gain gain(Seeker now, Seeker then, int most) {
        int here = members.number(then.id());
        int number = here == Members.NOBODY ? turns.near(then.priority() - 1, turns.draw(then.id())) : here;
        int mayTake = 0;
        List<Gain.Opened> opened = new ArrayList<>();
        for (int opening : posts.values()) {
            Opening post = members.post(opening);
            if (post.seats() > 0 && filter.judge(now, post) == Reason.FITS) {
                mayTake++;
            } else if (post.seats() > 0 && filter.judge(then, post) == Reason.FITS) {
                boolean taken = live.takes(number, Standing.fit(then, post), opening);
                opened.add(new Gain.Opened(post, Utility.of(then.wish(), post), taken));
            }
        }
        int taking = (int) opened.stream().filter(Gain.Opened::taken).count();
        return new Gain(
                mayTake,
                opened.size(),
                taking,
                opened.stream().sorted(LIKED).limit(most).toList());
    }

    private boolean come(Seeker worker, int slot) {
        int rank = worker.priority() - 1;
        Person person = translation.person(worker, turns.before(rank, turns.draw(worker.id())), posts);
        if (person == null) {
            return false;
        }
        members.come(worker);
        int number = live.add(person);
        if (number == LiveMarket.NO_ROOM) {
            return false;
        }
        members.put(number, slot);
        turns.add(number, worker.id());
        note(worker);
        return true;
    }

    private boolean renew(int number) {
        if (number == Members.NOBODY) {
            return true;
        }
        Seeker worker = members.worker(number);
        Person person = translation.person(worker, number, posts);
        if (person == null || live.change(number, person) == LiveMarket.NO_ROOM) {
            stepDown(number);
            return false;
        }
        return true;
    }

    private Liked liked(int worker, int opening, int value) {
        Opening post = members.post(opening);
        int fit = rules.fit(worker, opening);
        Optional<Standing> cutoff = Stream.of(live.last(opening))
                .flatMapToInt(last -> last.stream())
                .mapToObj(last -> new Standing(members.worker(last).priority(), rules.fit(last, opening), last))
                .findFirst();
        Seeker asking = members.worker(worker);
        return new Liked(
                post,
                new Liked.Place(value, post.monthlyFen(), post.id()),
                asking.wish().ranked().contains(post.id()),
                new Standing(asking.priority(), fit, worker),
                cutoff,
                live.takes(worker, fit, opening));
    }

    /** The number of the post, or, when it is gone, of the one before which it would stand, less one. */
    private int lastBefore(Liked.Place place) {
        Integer number = posts.get(place.post());
        if (number != null) {
            return number;
        }
        int low = 0;
        int high = byWage.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Opening post = byWage.get(middle);
            int compared = Long.compare(place.monthlyFen(), post.monthlyFen());
            if (compared < 0 || compared == 0 && post.id().compareTo(place.post()) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private InLine turn(int worker, long lot) {
        return new InLine(lot, members.id(worker));
    }

    private void note(Seeker worker) {
        named(worker)
                .forEach(post ->
                        namedBy.computeIfAbsent(post, any -> new HashSet<>()).add(worker.id()));
    }

    private void forget(Seeker worker) {
        named(worker)
                .forEach(post -> namedBy.computeIfPresent(post, (any, naming) -> {
                    naming.remove(worker.id());
                    return naming.isEmpty() ? null : naming;
                }));
    }

    /** Posts that the worker ranked or said no to: their numbers stand in the worker's columns. */
    private static Stream<UUID> named(Seeker worker) {
        return Stream.concat(worker.wish().ranked().stream(), worker.answered().stream());
    }
}
