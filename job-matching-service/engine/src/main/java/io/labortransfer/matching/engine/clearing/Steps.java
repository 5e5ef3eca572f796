package io.labortransfer.matching.engine.clearing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For some heights the workers for whom each is high enough. A height in between is answered by the next one above it. */
final class Steps {

    private final int[] heights;
    private final Marks[] content;

    /**
     * Steps among which these heights are spread evenly.
     *
     * @param asked heights that will be asked for
     * @param most how many steps at most
     */
    Steps(int[] asked, int most, int workers) {
        int[] sorted = asked.clone();
        Arrays.sort(sorted);
        int[] chosen = new int[Math.min(most, sorted.length)];
        for (int step = 0; step < chosen.length; step++) {
            chosen[step] = sorted[(int) ((step + 1L) * sorted.length / chosen.length) - 1];
        }
        this.heights = Arrays.stream(chosen).distinct().toArray();
        this.content = new Marks[heights.length];
        Arrays.setAll(content, step -> new Marks(workers));
    }

    /** For the worker no height below this one is high enough. */
    void put(int worker, int least) {
        for (int step = 0; step < heights.length; step++) {
            content[step].put(worker, least <= heights[step]);
        }
    }

    /** For the worker no height is high enough. */
    void forget(int worker) {
        for (Marks marks : content) {
            marks.put(worker, false);
        }
    }

    /** All for whom the height is high enough and perhaps some more; null when those are all workers. */
    @Nullable
    Marks content(int height) {
        int found = Arrays.binarySearch(heights, height);
        int step = found < 0 ? ~found : found;
        return step == content.length ? null : content[step];
    }
}
