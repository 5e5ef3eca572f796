package io.labortransfer.tracking.residence.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.residence.Merger;
import io.labortransfer.tracking.residence.Mover;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Moves the rows of workers whose registration moved, out of the old unit and into the new one, follows merges, and ends what is open of
 * workers who have died.
 */
@ApplicationScoped
public class WorkerConsumer {

    private static final String RELOCATED = "lt.worker.relocated.v1";
    private static final String MERGED = "lt.worker.merged.v1";
    private static final String UNMERGED = "lt.worker.unmerged.v1";
    private static final String DECEASED = "lt.worker.deceased.v1";

    private final Inbox inbox;
    private final Mover mover;
    private final Merger merger;
    private final Caller caller;

    WorkerConsumer(Inbox inbox, Mover mover, Merger merger, Caller caller) {
        this.inbox = inbox;
        this.mover = mover;
        this.merger = merger;
        this.caller = caller;
    }

    @Incoming("worker")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "cases-leaving",
                EventTypes.among(records, Set.of(RELOCATED)),
                event -> told(event).relocation().fromUnit(),
                events -> events.forEach(
                        event -> mover.leave(caller.scope(), told(event).relocation())));
        inbox.receive(
                "cases-arriving",
                EventTypes.among(records, Set.of(RELOCATED, MERGED, UNMERGED, DECEASED)),
                ReceivedEvent::originProvince,
                events -> events.forEach(this::apply));
    }

    private void apply(ReceivedEvent event) {
        switch (event.type()) {
            case MERGED -> merger.merge(caller.scope(), told(event).merge());
            case UNMERGED -> merger.part(caller.scope(), told(event).merge());
            case DECEASED -> mover.died(caller.scope(), told(event).worker());
            default -> mover.arrive(caller.scope(), told(event).relocation());
        }
    }

    private static WorkerTold told(ReceivedEvent event) {
        return event.payload(WorkerTold.class);
    }
}
