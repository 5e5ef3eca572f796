package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.spell-state.v1}: who has work at the moment. */
@ApplicationScoped
public class SpellStateConsumer {

    static final String NAME = "candidate-spells";

    private final Inbox inbox;
    private final SpellStates spells;

    SpellStateConsumer(Inbox inbox, SpellStates spells) {
        this.inbox = inbox;
        this.spells = spells;
    }

    @Incoming("spell-states")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::originProvince, spells::restore);
    }
}
