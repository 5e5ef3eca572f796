package io.labortransfer.registry.employment.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.employment.Employment;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.spell-state.v1}: who has work, and what became of it. */
@ApplicationScoped
public class SpellStateConsumer {

    static final String NAME = "worker-spells";

    private final Inbox inbox;
    private final Employment employment;
    private final Caller caller;

    SpellStateConsumer(Inbox inbox, Employment employment, Caller caller) {
        this.inbox = inbox;
        this.employment = employment;
        this.caller = caller;
    }

    @Incoming("spell-states")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                NAME,
                records,
                ReceivedEvent::originProvince,
                events -> employment.follow(caller.scope(), SpellStates.news(events)));
    }
}
