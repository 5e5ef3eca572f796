package io.labortransfer.tracking.residence.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.residence.Mover;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Moves the rows of workers whose registration moved: first out of the old unit, then into the new one. Ends what is open of workers who
 * have died.
 */
@ApplicationScoped
public class WorkerConsumer {

    private static final String RELOCATED = "lt.worker.relocated.v1";
    private static final String DECEASED = "lt.worker.deceased.v1";

    private final Inbox inbox;
    private final Mover mover;
    private final Caller caller;

    WorkerConsumer(Inbox inbox, Mover mover, Caller caller) {
        this.inbox = inbox;
        this.mover = mover;
        this.caller = caller;
    }

    @Incoming("worker")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "cases-leaving",
                EventTypes.among(records, Set.of(RELOCATED)),
                WorkerConsumer::left,
                this::leave);
        inbox.receive(
                "cases-arriving",
                EventTypes.among(records, Set.of(RELOCATED, DECEASED)),
                ReceivedEvent::originProvince,
                events -> events.forEach(this::apply));
    }

    private static String left(ReceivedEvent event) {
        return event.payload(WorkerTold.class).relocation().fromUnit();
    }

    private void leave(List<ReceivedEvent> events) {
        events.forEach(event ->
                mover.leave(caller.scope(), event.payload(WorkerTold.class).relocation()));
    }

    private void apply(ReceivedEvent event) {
        WorkerTold told = event.payload(WorkerTold.class);
        if (event.type().equals(DECEASED)) {
            mover.died(caller.scope(), told.worker());
        } else {
            mover.arrive(caller.scope(), told.relocation());
        }
    }
}
