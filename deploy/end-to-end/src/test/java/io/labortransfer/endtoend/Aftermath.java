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
    record Told(UUID id, String topic, int partition, String key, String subject, long sequence) {}

    /** A consumer, the topic it reads, and how often it has applied which event. */
    record Reader(String consumer, String topic, Map<UUID, Long> applied) {
        Reader {
            applied = Map.copyOf(applied);
        }
    }

    /** How full something was at its fullest. */
    record Fill(String what, String id, long taken, long capacity) {}
}
