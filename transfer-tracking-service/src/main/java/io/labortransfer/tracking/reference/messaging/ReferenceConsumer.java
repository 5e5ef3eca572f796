package io.labortransfer.tracking.reference.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.reference.Division;
import io.labortransfer.tracking.reference.DivisionPart;
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
    /** Key of the first part; from the second on the part stands behind it, as in {@code divisions:00:2}. */
    private static final String DIVISIONS = "divisions:00";

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
        events.stream().filter(ReferenceConsumer::isOfTheNation).forEach(event -> divisions.keep(part(event)));
    }

    /** A tombstone ends a part of a revision that has a successor with fewer parts. */
    static boolean isOfTheNation(ReceivedEvent event) {
        return !event.tombstone() && event.key().startsWith(DIVISIONS);
    }

    static DivisionPart part(ReceivedEvent event) {
        ReferenceTold told = event.payload(ReferenceTold.class);
        return new DivisionPart(told.revision(), Math.max(1, told.part()), Math.max(1, told.parts()), divisions(told));
    }

    private static List<Division> divisions(ReferenceTold told) {
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
