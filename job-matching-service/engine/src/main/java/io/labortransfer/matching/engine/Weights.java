package io.labortransfer.matching.engine;

import java.util.Map;

/**
 * How much each side of a post counts for a worker. Only the proportions matter.
 *
 * @param occupation nearness of the work to the wanted one
 * @param wage the wage
 * @param place the place in the list of wanted destinations
 * @param dates how soon after the earliest start it begins
 * @param companions going together, or with a brand
 * @param lodging a bed at the post
 */
public record Weights(int occupation, int wage, int place, int dates, int companions, int lodging) {

    /** The weights of a worker who named none. */
    public static final Weights DEFAULT = new Weights(35, 20, 15, 10, 10, 10);

    /** A weight is 0 to 100. */
    public Weights {
        for (int weight : new int[] {occupation, wage, place, dates, companions, lodging}) {
            if (weight < 0 || weight > 100) {
                throw new IllegalArgumentException("a weight is 0 to 100");
            }
        }
    }

    /** The defaults with the worker's own values put over them; values outside 0 to 100 are taken to the edge. */
    public static Weights of(Map<String, Integer> own) {
        return new Weights(
                pick(own, "occupation", DEFAULT.occupation),
                pick(own, "wage", DEFAULT.wage),
                pick(own, "place", DEFAULT.place),
                pick(own, "dates", DEFAULT.dates),
                pick(own, "companions", DEFAULT.companions),
                pick(own, "lodging", DEFAULT.lodging));
    }

    private static int pick(Map<String, Integer> own, String name, int otherwise) {
        return Math.clamp(own.getOrDefault(name, otherwise), 0, 100);
    }

    int sum() {
        return occupation + wage + place + dates + companions + lodging;
    }
}
