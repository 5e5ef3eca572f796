package io.labortransfer.registry.intent.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.intent.IntentProgress;
import io.labortransfer.registry.intent.IntentTurn;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Spells of work that start. */
@ApplicationScoped
public class SpellEventsConsumer {
    private static final String STARTED = "lt.spell.started.v1";

    private final Inbox inbox;
    private final IntentProgress progress;
    private final Caller caller;

    SpellEventsConsumer(Inbox inbox, IntentProgress progress, Caller caller) {
        this.inbox = inbox;
        this.progress = progress;
        this.caller = caller;
    }

    @Incoming("spell-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "intent-spells",
                EventTypes.among(records, Set.of(STARTED)),
                ReceivedEvent::originProvince,
                events -> progress.follow(
                        caller.scope(),
                        events.stream()
                                .filter(event -> event.type().equals(STARTED))
                                .map(event -> event.payload(Payload.class).turn())
                                .toList()));
    }

    /** What we read of {@code lt.spell.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(String workerId, @Nullable String matchId, LocalDate start, boolean fullTime) {
        IntentTurn turn() {
            return new IntentTurn.Started(
                    WireIds.worker(workerId), matchId == null ? null : WireIds.match(matchId), start, fullTime);
        }
    }
}
