package io.labortransfer.registry.probable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The rules of likeness. All of them ask for the same name, so that only records of one name are compared with each other.
 *
 * <p>The check character of an ID number betrays every single wrong digit and every swapped pair, so that two right numbers never differ by
 * just that: compared are the digits before it. And numbers given out on one day in one county differ by one digit as a rule, so that a
 * near number is a ground only together with the name.
 */
public final class Lookalikes {
    private Lookalikes() {}

    /**
     * Two records that look alike.
     *
     * @param one the record with the lower id
     * @param other the other one
     * @param grounds all that speaks for it
     */
    public record Pair(UUID one, UUID other, Set<Ground> grounds) {
        public Pair {
            grounds = Set.copyOf(grounds);
        }
    }

    /** Tells every pair once; the order of {@code traits} changes. */
    static void among(Trait[] traits, Consumer<Pair> found) {
        Arrays.sort(traits, Comparator.comparingLong(Trait::name));
        for (int from = 0, to; from < traits.length; from = to) {
            to = from + 1;
            while (to < traits.length && traits[to].name() == traits[from].name()) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    compare(traits[i], traits[j], found);
                }
            }
        }
    }

    /** All pairs, in the order of their records. */
    public static List<Pair> among(List<Trait> traits) {
        var pairs = new ArrayList<Pair>();
        among(traits.toArray(Trait[]::new), pairs::add);
        pairs.sort(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        return pairs;
    }

    private static void compare(Trait one, Trait other, Consumer<Pair> found) {
        var alike =
                one.birthAndSex() == other.birthAndSex() && one.township() != 0 && one.township() == other.township();
        var phone = one.phone() != 0 && one.phone() == other.phone();
        var near = isOneSlip(one.idBody(), other.idBody());
        if (!alike && !phone && !near) {
            return;
        }
        var grounds = EnumSet.noneOf(Ground.class);
        if (alike) {
            grounds.add(Ground.SAME_NAME_BIRTH_SEX_TOWNSHIP);
        }
        if (near) {
            grounds.add(Ground.SAME_NAME_NEAR_ID);
        }
        if (phone) {
            grounds.add(Ground.SAME_NAME_AND_PHONE);
        }
        var inOrder = one.worker().compareTo(other.worker()) < 0;
        found.accept(
                new Pair(inOrder ? one.worker() : other.worker(), inOrder ? other.worker() : one.worker(), grounds));
    }

    /** Whether one digit differs, or two neighboring digits stand in the other order. */
    static boolean isOneSlip(long one, long other) {
        var difference = Math.abs(one - other);
        if (difference == 0) {
            return false;
        }
        long unit = 1;
        while (difference % 10 == 0) {
            difference /= 10;
            unit *= 10;
        }
        // Only the digit at this place, or this one and its left neighbor, may differ.
        if (one / unit / 10 == other / unit / 10) {
            return true;
        }
        return one / unit / 100 == other / unit / 100
                && one / unit % 10 == other / unit / 10 % 10
                && one / unit / 10 % 10 == other / unit % 10;
    }
}
