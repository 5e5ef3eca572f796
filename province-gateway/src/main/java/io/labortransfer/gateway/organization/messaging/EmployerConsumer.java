package io.labortransfer.gateway.organization.messaging;

import io.labortransfer.gateway.organization.OrganizationRegister;
import io.labortransfer.kit.access.ProvinceScope;
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

    private final Inbox inbox;
    private final OrganizationRegister register;

    EmployerConsumer(Inbox inbox, OrganizationRegister register) {
        this.inbox = inbox;
        this.register = register;
    }

    @Incoming("employer-known")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("employer-known", records, ReceivedEvent::destinationProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        for (ReceivedEvent event : events) {
            if (!event.tombstone()) {
                EmployerPayload employer = event.payload(EmployerPayload.class);
                register.employerKnown(
                        ProvinceScope.ofProvince(employer.destinationProvince()), employer.uscc(), employer.id());
            }
        }
    }
}
