package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.FinePrint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands behind which number of a market that is kept. Whoever comes has none yet while they are asked about. */
final class Members implements FinePrint {

    /** In place of a number or a slot. */
    static final int NOBODY = -1;

    private final MandatoryFilter filter;
    private final Seekers<?> seekers;
    private int[] slots = {};
    private int[] numbers = {};
    private Opening[] posts;
    private @Nullable Seeker comingWorker;
    private @Nullable Opening comingPost;

    Members(MandatoryFilter filter, Seekers<?> seekers, List<Opening> posts) {
        this.filter = filter;
        this.seekers = seekers;
        this.posts = posts.toArray(Opening[]::new);
    }

    @Override
    public boolean allows(int worker, int opening) {
        int slot = at(slots, worker);
        Opening kept = opening < posts.length ? posts[opening] : null;
        Seeker asking = slot == NOBODY ? comingWorker : seekers.at(slot);
        Opening asked = kept == null ? comingPost : kept;
        return asking != null && asked != null && filter.judge(asking, asked) == Reason.FITS;
    }

    /** Gives all of them their numbers. */
    void number(int[] inSlots, int[] given) {
        for (int i = 0; i < given.length; i++) {
            put(given[i], inSlots[i]);
        }
    }

    void come(Seeker worker) {
        comingWorker = worker;
    }

    void come(Opening post) {
        comingPost = post;
    }

    void put(int number, int slot) {
        slots = withRoom(slots, number);
        slots[number] = slot;
        numbers = withRoom(numbers, slot);
        numbers[slot] = number;
    }

    void put(int number, Opening post) {
        posts = number < posts.length ? posts : Arrays.copyOf(posts, longer(number));
        posts[number] = post;
    }

    /** The number is nobody's from now on. */
    void leave(int number) {
        numbers[slots[number]] = NOBODY;
        slots[number] = NOBODY;
    }

    /** The number of the worker, or {@link #NOBODY}. */
    int number(UUID worker) {
        int slot = seekers.slot(worker);
        return slot == Seekers.NONE ? NOBODY : at(numbers, slot);
    }

    /** The id of the worker of this number. */
    UUID id(int number) {
        return seekers.id(slots[number]);
    }

    /** Where the worker of this number is told of. */
    int slot(int number) {
        return slots[number];
    }

    /** The worker of this number. */
    Seeker worker(int number) {
        return seekers.at(slots[number]);
    }

    /** The post of this number. */
    Opening post(int number) {
        return Objects.requireNonNull(posts[number], "no post has this number");
    }

    private static int at(int[] all, int place) {
        return place < all.length ? all[place] : NOBODY;
    }

    private static int[] withRoom(int[] all, int place) {
        if (place < all.length) {
            return all;
        }
        int[] wider = Arrays.copyOf(all, longer(place));
        Arrays.fill(wider, all.length, wider.length, NOBODY);
        return wider;
    }

    private static int longer(int place) {
        return place + 1 + place / 8;
    }
}
