package io.labortransfer.kit.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups a batch by province, because a transaction has one, and keeps the events of each key in order: when a key changes its
 * province inside the batch, the later event waits for the next round.
 */
final class Rounds {

    private final List<Map<String, List<Delivery>>> rounds = new ArrayList<>();
    private final Map<String, Place> lastOfKey = new HashMap<>();

    private record Place(int round, String province) {}

    private Rounds() {}

    /** The groups, in the order in which they are to be applied. */
    static List<List<Delivery>> of(List<Delivery> deliveries) {
        var rounds = new Rounds();
        deliveries.forEach(rounds::add);
        return rounds.rounds.stream().flatMap(round -> round.values().stream()).toList();
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
