package io.labortransfer.kit.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Groups a batch by province, because a transaction has one, and keeps the events of each key in order: when a key changes its
 * province inside the batch, the later event waits for the next round.
 */
final class Rounds {

    private static final int LARGE = 1_000;

    private final List<Map<String, List<Delivery>>> rounds = new ArrayList<>();
    private final Map<String, Place> lastOfKey = new HashMap<>();

    private record Place(int round, String province) {}

    private Rounds() {}

    /** The groups, in the order in which they are to be applied. */
    static List<List<Delivery>> of(List<Delivery> deliveries) {
        return in(deliveries).stream().flatMap(round -> round.values().stream()).toList();
    }

    /**
     * The groups of each round, which have no key in common and so may be applied at the same time. A group with very many events is
     * divided; those of one key stay together.
     */
    static List<List<List<Delivery>>> sideBySide(List<Delivery> deliveries) {
        return in(deliveries).stream()
                .map(round -> round.values().stream().flatMap(Rounds::divided).toList())
                .toList();
    }

    private static List<Map<String, List<Delivery>>> in(List<Delivery> deliveries) {
        var rounds = new Rounds();
        deliveries.forEach(rounds::add);
        return rounds.rounds;
    }

    private static Stream<List<Delivery>> divided(List<Delivery> group) {
        var parts = Math.ceilDiv(group.size(), LARGE);
        return group.stream()
                .collect(Collectors.groupingBy(
                        delivery -> Math.floorMod(delivery.event().key().hashCode(), parts)))
                .values()
                .stream();
    }

    private void add(Delivery delivery) {
        var key = delivery.message().topic() + "|" + delivery.event().key();
        var before = lastOfKey.get(key);
        var round = before == null
                ? 0
                : before.province().equals(delivery.province()) ? before.round() : before.round() + 1;
        lastOfKey.put(key, new Place(round, delivery.province()));
        if (round == rounds.size()) {
            rounds.add(new LinkedHashMap<>());
        }
        rounds.get(round)
                .computeIfAbsent(delivery.province(), province -> new ArrayList<>())
                .add(delivery);
    }
}
