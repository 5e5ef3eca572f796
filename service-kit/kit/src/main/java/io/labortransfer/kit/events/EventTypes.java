package io.labortransfer.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** For consumers of few types of a busy topic: what is of no interest to them is not even remembered as applied. */
public final class EventTypes {

    private EventTypes() {}

    /** The records of these types, in their order, with those that name no type: the inbox parks them. */
    public static ConsumerRecords<String, byte[]> among(ConsumerRecords<String, byte[]> records, Set<String> types) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> wanted = new HashMap<>();
        for (var partition : records.partitions()) {
            var kept = new ArrayList<ConsumerRecord<String, byte[]>>();
            for (var message : records.records(partition)) {
                var type = message.headers().lastHeader("ce_type");
                if (type == null
                        || type.value() == null
                        || types.contains(new String(type.value(), StandardCharsets.UTF_8))) {
                    kept.add(message);
                }
            }
            if (!kept.isEmpty()) {
                wanted.put(partition, kept);
            }
        }
        return new ConsumerRecords<>(wanted, Map.of());
    }
}
