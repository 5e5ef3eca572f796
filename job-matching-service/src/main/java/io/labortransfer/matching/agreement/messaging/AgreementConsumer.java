package io.labortransfer.matching.agreement.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.ToldStateView;
import io.labortransfer.matching.agreement.AgreementCopy;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.agreement.v1}: which agreements are in force. */
@ApplicationScoped
public class AgreementConsumer {

    static final String NAME = "agreement-copy";

    private final Inbox inbox;
    private final AgreementCopy copy;

    AgreementConsumer(Inbox inbox, AgreementCopy copy) {
        this.inbox = inbox;
        this.copy = copy;
    }

    @Incoming("agreements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                NAME,
                records,
                ReceivedEvent::originProvince,
                events -> copy.take(ToldStateView.last(events, AgreementStates::link)));
    }
}
