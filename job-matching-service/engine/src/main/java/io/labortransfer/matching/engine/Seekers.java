package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.SeekerColumns.Around;
import io.labortransfer.matching.engine.SeekerColumns.Home;
import io.labortransfer.matching.engine.SeekerColumns.Said;
import io.labortransfer.matching.engine.SeekerColumns.Terms;
import io.labortransfer.matching.engine.SeekerColumns.Traits;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Many workers in columns. Among millions there are few homes, few sorts of wishes and few things that people bring: each is kept once, and a worker
 * is an id and the numbers of these. One thread changes it, and none reads meanwhile.
 *
 * @param <T> what else is known of each, which many have alike too
 */
public final class Seekers<T> {

    /** In place of a slot. */
    static final int NONE = Slots.NONE;

    private static final int FIRST_YEAR = 1900;
    private static final int MONTHS = 12;
    private static final Said NOTHING = new Said(List.of(), Set.of(), "");
    private static final Reason[] REASONS = Reason.values();

    private final Slots slots;
    private final Parts<Home> homes;
    private final Parts<Traits> traits;
    private final Parts<List<Skill>> skills;
    private final Parts<List<String>> occupations;
    private final Parts<List<String>> destinations;
    private final Parts<Terms> terms;
    private final Parts<Around<T>> around;
    private final Map<Integer, Said> said;
    private int[] home = {};
    private int[] trait = {};
    private int[] skill = {};
    private int[] occupation = {};
    private int[] destination = {};
    private int[] term = {};
    private int[] besides = {};
    private short[] birth = {};
    private byte[] standing = {};
    private byte[] priority = {};

    /** Nobody. */
    public Seekers() {
        this(
                new Slots(),
                new Parts<>(),
                new Parts<>(),
                new Parts<>(),
                new Parts<>(),
                new Parts<>(),
                new Parts<>(),
                new Parts<>(),
                new HashMap<>());
    }

    private Seekers(
            Slots slots,
            Parts<Home> homes,
            Parts<Traits> traits,
            Parts<List<Skill>> skills,
            Parts<List<String>> occupations,
            Parts<List<String>> destinations,
            Parts<Terms> terms,
            Parts<Around<T>> around,
            Map<Integer, Said> said) {
        this.slots = slots;
        this.homes = homes;
        this.traits = traits;
        this.skills = skills;
        this.occupations = occupations;
        this.destinations = destinations;
        this.terms = terms;
        this.around = around;
        this.said = said;
    }

    /** How many there are. */
    public int size() {
        return slots.size();
    }

    /** The worker, if they are here. */
    public Optional<Seeker> find(UUID worker) {
        return Optional.of(slots.find(worker)).filter(slot -> slot != NONE).map(this::at);
    }

    /** What else is known of the worker, or null when they are not here. */
    public @Nullable T more(UUID worker) {
        int slot = slots.find(worker);
        return slot == NONE ? null : moreAt(slot);
    }

    /** Those who stand at this reason. */
    public List<Seeker> standing(Reason reason) {
        List<Seeker> found = new ArrayList<>();
        for (int slot = next(0); slot != NONE; slot = next(slot + 1)) {
            if (standing[slot] == reason.ordinal()) {
                found.add(at(slot));
            }
        }
        return found;
    }

    /** The worker comes, or is other than before; the slot, which stays the same until they go. */
    public int put(Seeker worker, T more) {
        int slot = slots.take(worker.id());
        makeRoom();
        Wish wish = worker.wish();
        home[slot] = homes.number(new Home(worker.province(), worker.division(), worker.town()));
        trait[slot] = traits.number(new Traits(
                worker.capacity(),
                worker.mobility(),
                worker.sex(),
                worker.education(),
                worker.languages(),
                wish.workForms(),
                wish.lodgingNeeded(),
                wish.weights()));
        skill[slot] = skills.number(worker.skills());
        occupation[slot] = occupations.number(wish.occupations());
        destination[slot] = destinations.number(wish.destinations());
        term[slot] = terms.number(new Terms(wish.wageMinFen(), wish.earliestStart(), wish.latestStart()));
        besides[slot] = around.number(new Around<>(worker.mayBeShownIn(), worker.lines(), more));
        YearMonth born = worker.birthMonth();
        birth[slot] = (short) ((born.getYear() - FIRST_YEAR) * MONTHS + born.getMonthValue() - 1);
        standing[slot] = (byte) worker.standing().ordinal();
        priority[slot] = (byte) worker.priority();
        Said own = new Said(wish.ranked(), worker.answered(), worker.company());
        if (own.equals(NOTHING)) {
            said.remove(slot);
        } else {
            said.put(slot, own);
        }
        return slot;
    }

    /** The worker goes, if they are here. */
    public void remove(UUID worker) {
        int slot = slots.leave(worker);
        if (slot != NONE) {
            said.remove(slot);
        }
    }

    /** The first slot from this one on in which somebody is; negative when there is none. */
    public int next(int from) {
        return slots.next(from);
    }

    /** The worker in a slot. */
    public Seeker at(int slot) {
        Home lives = homes.part(home[slot]);
        Traits traitsOf = traits.part(trait[slot]);
        Terms wants = terms.part(term[slot]);
        Around<T> shown = around.part(besides[slot]);
        Said own = said.getOrDefault(slot, NOTHING);
        return new Seeker(
                slots.id(slot),
                lives.province(),
                lives.division(),
                lives.town(),
                REASONS[standing[slot]],
                traitsOf.capacity(),
                traitsOf.mobility(),
                YearMonth.of(FIRST_YEAR + Math.floorDiv(birth[slot], MONTHS), Math.floorMod(birth[slot], MONTHS) + 1),
                traitsOf.sex(),
                traitsOf.education(),
                skills.part(skill[slot]),
                traitsOf.languages(),
                priority[slot],
                new Wish(
                        traitsOf.workForms(),
                        occupations.part(occupation[slot]),
                        destinations.part(destination[slot]),
                        wants.wageMinFen(),
                        wants.earliestStart(),
                        wants.latestStart(),
                        traitsOf.lodgingNeeded(),
                        own.ranked(),
                        traitsOf.weights()),
                shown.mayBeShownIn(),
                own.answered(),
                own.company(),
                shown.lines());
    }

    /** The unit of the worker in a slot. */
    String province(int slot) {
        return homes.part(home[slot]).province();
    }

    /** What else is known of the worker in a slot. */
    public T moreAt(int slot) {
        return around.part(besides[slot]).more();
    }

    /** The people that these columns tell of; the columns are theirs from now on. */
    public static <T> Seekers<T> of(SeekerColumns<T> columns) {
        Seekers<T> seekers = new Seekers<>(
                Slots.of(columns.high(), columns.low(), columns.taken()),
                Parts.of(columns.homes()),
                Parts.of(columns.traits()),
                Parts.of(columns.skills()),
                Parts.of(columns.occupations()),
                Parts.of(columns.destinations()),
                Parts.of(columns.terms()),
                Parts.of(columns.around()),
                new HashMap<>(columns.said()));
        seekers.home = columns.home();
        seekers.trait = columns.trait();
        seekers.skill = columns.skill();
        seekers.occupation = columns.occupation();
        seekers.destination = columns.destination();
        seekers.term = columns.term();
        seekers.besides = columns.besides();
        seekers.birth = columns.birth();
        seekers.standing = columns.standing();
        seekers.priority = columns.priority();
        return seekers;
    }

    /** The columns themselves: whoever reads them does so while nobody changes anything. */
    public SeekerColumns<T> columns() {
        makeRoom();
        return new SeekerColumns<>(
                homes.all(),
                traits.all(),
                skills.all(),
                occupations.all(),
                destinations.all(),
                terms.all(),
                around.all(),
                said,
                slots.taken(),
                slots.high(),
                slots.low(),
                home,
                trait,
                skill,
                occupation,
                destination,
                term,
                besides,
                birth,
                standing,
                priority);
    }

    /** All of them, each read when asked for, as long as nobody comes or goes. */
    public List<Seeker> all() {
        return list(IntStream.iterate(next(0), slot -> slot != NONE, slot -> next(slot + 1))
                .toArray());
    }

    /** The same people in the same slots. */
    public Seekers<T> copy() {
        Seekers<T> copy = new Seekers<>(
                slots.copy(),
                homes.copy(),
                traits.copy(),
                skills.copy(),
                occupations.copy(),
                destinations.copy(),
                terms.copy(),
                around.copy(),
                new HashMap<>(said));
        copy.home = home.clone();
        copy.trait = trait.clone();
        copy.skill = skill.clone();
        copy.occupation = occupation.clone();
        copy.destination = destination.clone();
        copy.term = term.clone();
        copy.besides = besides.clone();
        copy.birth = birth.clone();
        copy.standing = standing.clone();
        copy.priority = priority.clone();
        return copy;
    }

    /** Whether the same is told of the same people, in whichever slots they are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Seekers<?> seekers && seekers.size() == size() && seekers.tellAllOf(this);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int slot = next(0); slot != NONE; slot = next(slot + 1)) {
            hash += id(slot).hashCode();
        }
        return hash;
    }

    private boolean tellAllOf(Seekers<?> others) {
        boolean same = true;
        for (int slot = others.next(0); slot != NONE && same; slot = others.next(slot + 1)) {
            int own = slot(others.id(slot));
            same = own != NONE && at(own).equals(others.at(slot)) && Objects.equals(moreAt(own), others.moreAt(slot));
        }
        return same;
    }

    int slot(UUID worker) {
        return slots.find(worker);
    }

    UUID id(int slot) {
        return slots.id(slot);
    }

    /** All slots are below this one. */
    int bound() {
        return slots.bound();
    }

    int priority(int slot) {
        return priority[slot];
    }

    /** Those in these slots, read when they are asked for. */
    List<Seeker> list(int[] some) {
        return new Listed(some);
    }

    private void makeRoom() {
        int bound = slots.bound();
        if (home.length < bound) {
            home = Arrays.copyOf(home, bound);
            trait = Arrays.copyOf(trait, bound);
            skill = Arrays.copyOf(skill, bound);
            occupation = Arrays.copyOf(occupation, bound);
            destination = Arrays.copyOf(destination, bound);
            term = Arrays.copyOf(term, bound);
            besides = Arrays.copyOf(besides, bound);
            birth = Arrays.copyOf(birth, bound);
            standing = Arrays.copyOf(standing, bound);
            priority = Arrays.copyOf(priority, bound);
        }
    }

    private final class Listed extends AbstractList<Seeker> implements RandomAccess {

        private final int[] some;

        private Listed(int[] some) {
            this.some = some;
        }

        @Override
        public Seeker get(int index) {
            return at(some[index]);
        }

        @Override
        public int size() {
            return some.length;
        }
    }
}
