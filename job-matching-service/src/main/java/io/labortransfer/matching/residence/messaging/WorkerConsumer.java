package io.labortransfer.matching.residence.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.matching.residence.Merger;
import io.labortransfer.matching.residence.Mover;
import io.labortransfer.matching.residence.Relocation;
import io.labortransfer.matching.residence.WorkerFollower;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Moves the rows of workers whose registration moved, follows merges, and ends what waits for workers who are erased. */
@ApplicationScoped
public class WorkerConsumer {

    private static final String RELOCATED = "lt.worker.relocated.v1";
    private static final String MERGED = "lt.worker.merged.v1";
    private static final String UNMERGED = "lt.worker.unmerged.v1";
    private static final String ERASED = "lt.worker.erased.v1";

    private final Inbox inbox;
    private final Mover mover;
    private final Merger merger;
    private final WorkerFollower follower;
    private final Caller caller;

    WorkerConsumer(Inbox inbox, Mover mover, Merger merger, WorkerFollower follower, Caller caller) {
        this.merger = merger;
        this.inbox = inbox;
        this.mover = mover;
        this.follower = follower;
        this.caller = caller;
    }

    @Incoming("worker")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "candidates-leaving",
                EventTypes.among(records, Set.of(RELOCATED)),
                event -> relocation(event).fromUnit(),
                events -> events.forEach(event -> mover.leave(relocation(event))));
        inbox.receive(
                "candidates-arriving",
                EventTypes.among(records, Set.of(RELOCATED, MERGED, UNMERGED, ERASED)),
                ReceivedEvent::originProvince,
                events -> events.forEach(this::apply));
    }

    private void apply(ReceivedEvent event) {
        WorkerTold told = event.payload(WorkerTold.class);
        switch (event.type()) {
            case MERGED -> merger.merge(caller.scope(), told.merge());
            case UNMERGED -> merger.part(caller.scope(), told.merge());
            case ERASED -> follower.erased(caller.scope(), told.worker());
            default -> mover.arrive(caller.scope(), told.relocation());
        }
    }

    private static Relocation relocation(ReceivedEvent event) {
        return event.payload(WorkerTold.class).relocation();
    }
}
