package io.labortransfer.tracking.person.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.person.PeopleRegister;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.wire.ForeignIds;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what cases and spells need to know of people. */
@ApplicationScoped
public class CandidateConsumer {

    static final String NAME = "people";

    private final Inbox inbox;
    private final PeopleRegister people;
    private final Caller caller;

    CandidateConsumer(Inbox inbox, PeopleRegister people, Caller caller) {
        this.inbox = inbox;
        this.people = people;
        this.caller = caller;
    }

    @Incoming("candidate")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(NAME, records, ReceivedEvent::originProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        ProvinceScope scope = caller.scope();
        Map<UUID, PersonFact> facts = new LinkedHashMap<>();
        Set<UUID> gone = new LinkedHashSet<>();
        for (ReceivedEvent event : events) {
            if (event.tombstone()) {
                UUID worker = ForeignIds.told(ForeignIds.WORKER, event.key());
                facts.remove(worker);
                gone.add(worker);
            } else {
                PersonFact fact = event.payload(CandidateTold.class).fact(scope);
                gone.remove(fact.workerId());
                facts.put(fact.workerId(), fact);
            }
        }
        people.learn(scope, facts.values(), gone);
    }
}
