package io.labortransfer.gateway.organization.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Fills in the employer id of organizations whose employer the matching service knows. */
@ApplicationScoped
public class EmployerConsumer {

    static final String NAME = "employer-known";

    private final Inbox inbox;
    private final EmployerStates states;

    EmployerConsumer(Inbox inbox, EmployerStates states) {
        this.inbox = inbox;
        this.states = states;
    }

    @Incoming("employer-known")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::destinationProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        states.restore(events.stream().filter(event -> !event.tombstone()).toList());
    }
}
