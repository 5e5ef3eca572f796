package io.labortransfer.kit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event together with the record that brought it. */
record Delivery(ReceivedEvent event, String source, String province, ConsumerRecord<String, byte[]> message) {

    /**
     * The day inside the event's UUIDv7: the same at every delivery. Ids of another making fall on the first day, which lies in the
     * default partition.
     */
    LocalDate day() {
        var id = event.id();
        var millis = id.version() == 7 ? id.getMostSignificantBits() >>> 16 : 0;
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
