package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.SeekerColumns.Around;
import io.labortransfer.matching.engine.SeekerColumns.Home;
import io.labortransfer.matching.engine.SeekerColumns.Said;
import io.labortransfer.matching.engine.SeekerColumns.Terms;
import io.labortransfer.matching.engine.SeekerColumns.Traits;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
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
    private final SharedParts<T> shared;
    private final Map<Integer, Said> said;
    private SeekerRows rows;

    /** Nobody. */
    public Seekers() {
        this(new Slots(), new SharedParts<>(), new HashMap<>(), SeekerRows.NONE);
    }

    private Seekers(Slots slots, SharedParts<T> shared, Map<Integer, Said> said, SeekerRows rows) {
        this.slots = slots;
        this.shared = shared;
        this.said = said;
        this.rows = rows;
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
            if (rows.standing()[slot] == reason.ordinal()) {
                found.add(at(slot));
            }
        }
        return found;
    }

    /** The worker comes, or is other than before; the slot, which stays the same until they go. */
    public int put(Seeker worker, T more) {
        int slot = slots.take(worker.id());
        rows = rows.withRoom(slots.bound());
        Wish wish = worker.wish();
        shared.number(worker, more, rows, slot);
        YearMonth born = worker.birthMonth();
        rows.birth()[slot] = (short) ((born.getYear() - FIRST_YEAR) * MONTHS + born.getMonthValue() - 1);
        rows.standing()[slot] = (byte) worker.standing().ordinal();
        rows.priority()[slot] = (byte) worker.priority();
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
        Home lives = shared.homes.part(rows.home()[slot]);
        Traits traitsOf = shared.traits.part(rows.trait()[slot]);
        Terms wants = shared.terms.part(rows.term()[slot]);
        Around<T> shown = shared.around.part(rows.besides()[slot]);
        int born = rows.birth()[slot];
        Said own = said.getOrDefault(slot, NOTHING);
        return new Seeker(
                slots.id(slot),
                lives.province(),
                lives.division(),
                lives.town(),
                REASONS[rows.standing()[slot]],
                traitsOf.capacity(),
                traitsOf.mobility(),
                YearMonth.of(FIRST_YEAR + Math.floorDiv(born, MONTHS), Math.floorMod(born, MONTHS) + 1),
                traitsOf.sex(),
                traitsOf.education(),
                shared.skills.part(rows.skill()[slot]),
                traitsOf.languages(),
                rows.priority()[slot],
                new Wish(
                        traitsOf.workForms(),
                        shared.occupations.part(rows.occupation()[slot]),
                        shared.destinations.part(rows.destination()[slot]),
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
        return shared.homes.part(rows.home()[slot]).province();
    }

    /** What else is known of the worker in a slot. */
    public T moreAt(int slot) {
        return shared.around.part(rows.besides()[slot]).more();
    }

    /** The people that these columns tell of; the columns are theirs from now on. */
    public static <T> Seekers<T> of(SeekerColumns<T> columns) {
        return new Seekers<>(
                Slots.of(columns.high(), columns.low(), columns.taken()),
                new SharedParts<>(columns),
                new HashMap<>(columns.said()),
                columns.rows());
    }

    /** The columns themselves: whoever reads them does so while nobody changes anything. */
    public SeekerColumns<T> columns() {
        rows = rows.withRoom(slots.bound());
        return new SeekerColumns<>(
                shared.homes.all(),
                shared.traits.all(),
                shared.skills.all(),
                shared.occupations.all(),
                shared.destinations.all(),
                shared.terms.all(),
                shared.around.all(),
                said,
                slots.taken(),
                slots.high(),
                slots.low(),
                rows);
    }

    /** All of them by their ids, each read when asked for, as long as nobody comes or goes. */
    List<Seeker> byId() {
        return list(slots.byId());
    }

    /** The same people in the same slots. */
    public Seekers<T> copy() {
        return new Seekers<>(slots.copy(), new SharedParts<>(shared), new HashMap<>(said), rows.copy());
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
        return rows.priority()[slot];
    }

    /** Those in these slots, read when they are asked for. */
    List<Seeker> list(int[] some) {
        return new Listed(some);
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
