package io.labortransfer.tracking.joborder.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.joborder.JobOrders;
import io.labortransfer.tracking.joborder.OrderTerms;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the terms of job orders. */
@ApplicationScoped
public class JobOrderConsumer {

    static final String NAME = "order-terms";

    private final Inbox inbox;
    private final JobOrders orders;
    private final Caller caller;

    JobOrderConsumer(Inbox inbox, JobOrders orders, Caller caller) {
        this.inbox = inbox;
        this.orders = orders;
        this.caller = caller;
    }

    @Incoming("joborder-state")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::destinationProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        ProvinceScope scope = caller.scope();
        List<OrderTerms> terms = events.stream()
                .filter(event -> !event.tombstone())
                .map(event -> event.payload(JobOrderTold.class).terms(scope))
                .toList();
        if (!terms.isEmpty()) {
            orders.keep(scope, terms);
        }
    }
}
