package io.labortransfer.endtoend;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is there when all is over and everything has come to rest, read from the databases and the broker themselves.
 *
 * @param records by kind, which is the prefix of its ids: each record in its version
 * @param committed the events that were committed with what they tell
 * @param told the events on the topics, in the order of each partition, duplicates included
 * @param applied by consumer: what it has taken as applied
 * @param fills the most that was ever in whatever has a limit
 * @param parked events that nobody could apply
 */
record Aftermath(
        Map<String, Map<String, Long>> records,
        Set<UUID> committed,
        List<Told> told,
        List<Reader> applied,
        List<Fill> fills,
        long parked) {

    Aftermath {
        records = Map.copyOf(records);
        committed = Set.copyOf(committed);
        told = List.copyOf(told);
        applied = List.copyOf(applied);
        fills = List.copyOf(fills);
    }

    /** One record of a topic. */
    record Told(UUID id, String topic, String type, int partition, String key, String subject, long sequence) {}

    /**
     * A consumer.
     *
     * @param types those of the topic that it picks out; none when it takes all of them
     * @param applied how often it has applied which event
     */
    record Reader(String consumer, String topic, Set<String> types, Map<UUID, Long> applied) {
        Reader {
            types = Set.copyOf(types);
            applied = Map.copyOf(applied);
        }

        /** Whether it has to know the event. */
        boolean takes(Told event) {
            return event.topic().equals(topic) && (types.isEmpty() || types.contains(event.type()));
        }
    }

    /** How full something was at its fullest. */
    record Fill(String what, String id, long taken, long capacity) {}
}
