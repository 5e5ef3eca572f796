package io.labortransfer.registry.joborder.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.joborder.KnownOrders;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.joborder-state.v1}: which orders a course can cite. */
@ApplicationScoped
public class OrderStatesConsumer {
    static final String NAME = "cited-orders";

    private final Inbox inbox;
    private final KnownOrders orders;
    private final Caller caller;

    OrderStatesConsumer(Inbox inbox, KnownOrders orders, Caller caller) {
        this.inbox = inbox;
        this.orders = orders;
        this.caller = caller;
    }

    @Incoming("joborder-states")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::destinationProvince, this::keep);
    }

    private void keep(List<ReceivedEvent> events) {
        orders.forget(caller.scope(), OrderStates.gone(events));
        orders.keep(caller.scope(), OrderStates.told(events));
    }
}
