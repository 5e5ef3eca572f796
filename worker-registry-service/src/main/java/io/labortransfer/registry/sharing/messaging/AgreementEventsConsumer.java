package io.labortransfer.registry.sharing.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.ToldStateView;
import io.labortransfer.kit.views.ToldStates;
import io.labortransfer.registry.sharing.AgreementLink;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.agreement.v1}: which agreements of our unit are in force. */
@ApplicationScoped
public class AgreementEventsConsumer {

    static final String NAME = "share-agreements";

    private final Inbox inbox;
    private final ToldStates<AgreementLink> links;
    private final Caller caller;

    AgreementEventsConsumer(Inbox inbox, ToldStates<AgreementLink> links, Caller caller) {
        this.inbox = inbox;
        this.links = links;
        this.caller = caller;
    }

    @Incoming("share-agreements")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                NAME,
                records,
                ReceivedEvent::originProvince,
                events -> links.note(caller.scope(), ToldStateView.last(events, Agreements::link)));
    }
}
