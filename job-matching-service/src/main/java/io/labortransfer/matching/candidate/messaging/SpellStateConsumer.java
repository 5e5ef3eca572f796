package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.matching.residence.Whereabouts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.spell-state.v1}: who has work at the moment. */
@ApplicationScoped
public class SpellStateConsumer {

    static final String NAME = "candidate-spells";

    private final Inbox inbox;
    private final SpellStates spells;
    private final Whereabouts whereabouts;

    SpellStateConsumer(Inbox inbox, SpellStates spells, Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
        this.inbox = inbox;
        this.spells = spells;
    }

    @Incoming("spell-states")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::originProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> states) {
        whereabouts.follow(spells.workers(states));
        spells.restore(states);
    }
}
