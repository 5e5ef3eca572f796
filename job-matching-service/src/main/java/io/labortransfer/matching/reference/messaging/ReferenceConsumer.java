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
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lt.reference.v1}; the key names list and unit, as in {@code divisions:00}, and from the second part on the part, as in
 * {@code divisions:00:2}. Lists of which nothing is asked here are not copied.
 */
@ApplicationScoped
public class ReferenceConsumer {

    static final String NAME = "reference-copy";

    private static final Set<String> ASKED =
            Set.of("divisions", "occupations", "minimum-wages", "prohibited-work-minors");

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
        events.stream().filter(ReferenceConsumer::isAsked).forEach(event -> lists.keep(part(event)));
    }

    /** A tombstone ends a part of a revision that has a successor with fewer parts. */
    static boolean isAsked(ReceivedEvent event) {
        return !event.tombstone() && ASKED.contains(event.key().split(":", 2)[0]);
    }

    static ListRevision part(ReceivedEvent event) {
        Published published = event.payload(Published.class);
        String unit = event.key().split(":", 3)[1];
        List<ListRevision.Item> items =
                published.items().stream().map(row -> item(published, row)).toList();
        return new ListRevision(
                published.list(),
                unit,
                published.revision(),
                Math.max(1, published.part()),
                Math.max(1, published.parts()),
                items);
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
    record Published(String list, long revision, LocalDate validFrom, int part, int parts, List<JsonNode> items) {}
}
