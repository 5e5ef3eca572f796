package io.labortransfer.matching.reference.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.matching.reference.ListRevision;
import io.labortransfer.matching.reference.ReferenceLists;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.reference.v1}; the key names list and unit, as in {@code divisions:00}. */
@ApplicationScoped
public class ReferenceConsumer {

    static final String NAME = "reference-copy";

    private final Inbox inbox;
    private final ReferenceLists lists;

    ReferenceConsumer(Inbox inbox, ReferenceLists lists) {
        this.inbox = inbox;
        this.lists = lists;
    }

    @Incoming("reference")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, event -> null, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        events.stream().filter(event -> !event.tombstone()).forEach(event -> lists.keep(revision(event)));
    }

    static ListRevision revision(ReceivedEvent event) {
        Published published = event.payload(Published.class);
        String unit = event.key().substring(event.key().indexOf(':') + 1);
        List<ListRevision.Item> items =
                published.items().stream().map(row -> item(published, row)).toList();
        return new ListRevision(published.list(), unit, published.revision(), items);
    }

    private static ListRevision.Item item(Published published, JsonNode row) {
        LocalDate from = day(row, "validFrom");
        return new ListRevision.Item(
                row.hasNonNull("code")
                        ? row.get("code").asText()
                        : row.path("division").asText(),
                from == null ? published.validFrom() : from,
                day(row, "validTo"),
                row.toString());
    }

    private static @Nullable LocalDate day(JsonNode row, String name) {
        return row.hasNonNull(name) ? LocalDate.parse(row.get(name).asText()) : null;
    }

    /** The payload, as far as we read it. */
    record Published(String list, long revision, LocalDate validFrom, List<JsonNode> items) {}
}
