package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.FinePrint;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who stands behind which number of a market that is kept. Whoever comes has none yet while they are asked about. */
final class Members implements FinePrint {

    private final MandatoryFilter filter;
    private Seeker[] workers = {};
    private Opening[] posts;
    private @Nullable Seeker comingWorker;
    private @Nullable Opening comingPost;

    Members(MandatoryFilter filter, List<Opening> posts) {
        this.filter = filter;
        this.posts = posts.toArray(Opening[]::new);
    }

    @Override
    public boolean allows(int worker, int opening) {
        Seeker known = at(workers, worker);
        Opening kept = at(posts, opening);
        Seeker asking = known == null ? comingWorker : known;
        Opening asked = kept == null ? comingPost : kept;
        return asking != null && asked != null && filter.judge(asking, asked) == Reason.FITS;
    }

    /** Gives all of them their numbers. */
    void number(List<Seeker> all, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            put(numbers[i], all.get(i));
        }
    }

    void come(Seeker worker) {
        comingWorker = worker;
    }

    void come(Opening post) {
        comingPost = post;
    }

    void put(int number, Seeker worker) {
        workers = withRoom(workers, number);
        workers[number] = worker;
    }

    void put(int number, Opening post) {
        posts = withRoom(posts, number);
        posts[number] = post;
    }

    /** The number is nobody's from now on. */
    void leave(int number) {
        workers[number] = null;
    }

    /** The worker of this number. */
    Seeker worker(int number) {
        return Objects.requireNonNull(at(workers, number), "no worker has this number");
    }

    /** The post of this number. */
    Opening post(int number) {
        return Objects.requireNonNull(at(posts, number), "no post has this number");
    }

    private static <T> @Nullable T at(T[] all, int number) {
        return number < all.length ? all[number] : null;
    }

    private static <T> T[] withRoom(T[] all, int number) {
        return number < all.length ? all : Arrays.copyOf(all, number + 1 + number / 8);
    }
}
