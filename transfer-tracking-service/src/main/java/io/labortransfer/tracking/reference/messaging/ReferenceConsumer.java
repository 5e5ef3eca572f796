package io.labortransfer.tracking.reference.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.reference.Division;
import io.labortransfer.tracking.reference.Divisions;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the copy of the division list. */
@ApplicationScoped
public class ReferenceConsumer {

    static final String NAME = "reference";
    static final String DIVISIONS = "divisions:";

    private final Inbox inbox;
    private final Divisions divisions;

    ReferenceConsumer(Inbox inbox, Divisions divisions) {
        this.inbox = inbox;
        this.divisions = divisions;
    }

    @Incoming("reference")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, event -> null, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        List<Division> published = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.key().startsWith(DIVISIONS) && !event.tombstone()) {
                published.addAll(divisions(event.payload(ReferenceTold.class)));
            }
        }
        if (!published.isEmpty()) {
            divisions.keep(published);
        }
    }

    static List<Division> divisions(ReferenceTold told) {
        List<Division> found = new ArrayList<>();
        List<ReferenceTold.Item> items = told.items() == null ? List.of() : told.items();
        for (ReferenceTold.Item item : items) {
            String code = item.code();
            String unit = item.reportingUnit();
            if (code != null && unit != null) {
                found.add(new Division(code, unit));
            }
        }
        return found;
    }
}
