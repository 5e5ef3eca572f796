package io.labortransfer.kit.events;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer does with its events.
 *
 * @param province whose transaction an event belongs into; null is work of no province
 * @param effect what the events mean, inside the transaction
 */
record Recipient(Function<ReceivedEvent, @Nullable String> province, Consumer<List<ReceivedEvent>> effect) {

    /** The unit of work that belongs to no province. */
    static final String NO_PROVINCE = "00";

    /** The event with the province in whose transaction it is applied. */
    Delivery place(ReceivedEvent event, ConsumerRecord<String, byte[]> message) {
        var owner = province.apply(event);
        return new Delivery(event, Envelope.source(message.headers()), owner == null ? NO_PROVINCE : owner, message);
    }
}
