package io.labortransfer.kit.events;

import io.labortransfer.kit.time.Times;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records that tell rows of the outbox; {@link Envelope} reads them back. What a row has in common with the one before, as those
 * of a pack have, is written out once for all of them.
 */
final class Sealing {

    private static final String DATA_SCHEMA = "urn:labor-transfer:event:";
    private static final int OWN = 3;

    private final String source;
    private @Nullable OutboxRow before;
    private List<Header> common = List.of();

    /** Makes those of one service; {@code source} is its path, as {@code /worker-registry}. */
    Sealing(String source) {
        this.source = source;
    }

    ProducerRecord<String, byte[]> seal(OutboxRow row) {
        if (before == null || !alike(before, row)) {
            common = common(row);
        }
        before = row;
        var headers = new ArrayList<Header>(common.size() + OWN);
        headers.addAll(common);
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_sequence", Long.toString(row.sequence()));
        return new ProducerRecord<>(row.topic(), null, row.key(), row.payload(), headers);
    }

    private static boolean alike(OutboxRow one, OutboxRow other) {
        return one.type().equals(other.type())
                && one.occurredAt().equals(other.occurredAt())
                && (one.payload() == null) == (other.payload() == null)
                && Objects.equals(one.originProvince(), other.originProvince())
                && Objects.equals(one.destinationProvince(), other.destinationProvince())
                && Objects.equals(one.traceparent(), other.traceparent());
    }

    private List<Header> common(OutboxRow row) {
        var headers = new ArrayList<Header>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_source", source);
        add(headers, "ce_type", row.type());
        add(headers, "ce_time", Times.wire(row.occurredAt()));
        add(headers, "ce_originprovince", row.originProvince());
        add(headers, "ce_destinationprovince", row.destinationProvince());
        add(headers, "ce_traceparent", row.traceparent());
        if (row.payload() != null) {
            add(headers, "ce_dataschema", DATA_SCHEMA + row.type());
            add(headers, "content-type", "application/json");
        }
        return headers;
    }

    private static void add(List<Header> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
