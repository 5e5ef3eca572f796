package io.labortransfer.registry.assistance.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.assistance.AssistanceLedger;
import io.labortransfer.registry.assistance.PostProposal;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.match.v1}: which posts were proposed to workers. */
@ApplicationScoped
public class ProposalsConsumer {
    private static final String PROPOSED = "lt.match.proposed.v1";

    private final Inbox inbox;
    private final AssistanceLedger ledger;
    private final Caller caller;

    ProposalsConsumer(Inbox inbox, AssistanceLedger ledger, Caller caller) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Incoming("assistance-matches")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "assistance-matches",
                EventTypes.among(records, Set.of(PROPOSED)),
                ReceivedEvent::originProvince,
                events -> ledger.proposed(
                        caller.scope(),
                        events.stream()
                                .filter(event -> event.type().equals(PROPOSED))
                                .map(event -> event.payload(Payload.class).proposal(event))
                                .toList()));
    }

    /** What we read of {@code lt.match.v1}. An event whose ids are none cannot be applied, and is parked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String matchId, String workerId, @Nullable String foundThrough) {
        PostProposal proposal(ReceivedEvent event) {
            id("mat", matchId);
            return new PostProposal(id("wkr", workerId), matchId, Times.dateOf(event.time()), foundThrough);
        }

        private static UUID id(String prefix, String text) {
            return PublicId.parse(prefix, text)
                    .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
        }
    }
}
