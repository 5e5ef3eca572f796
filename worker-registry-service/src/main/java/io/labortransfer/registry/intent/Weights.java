package io.labortransfer.registry.intent;

import java.util.Map;

/** How much each side of a post counts for this worker, in points; what is not named keeps its default. */
public record Weights(Map<String, Integer> points) {
    public Weights {
        points = Map.copyOf(points);
    }
}
