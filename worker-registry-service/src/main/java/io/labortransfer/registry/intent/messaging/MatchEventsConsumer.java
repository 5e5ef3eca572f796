package io.labortransfer.registry.intent.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.intent.IntentProgress;
import io.labortransfer.registry.intent.IntentTurn;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consents that came with a yes, accepted offers, and matches that end after acceptance. */
@ApplicationScoped
public class MatchEventsConsumer {
    private final Inbox inbox;
    private final IntentProgress progress;
    private final Caller caller;

    MatchEventsConsumer(Inbox inbox, IntentProgress progress, Caller caller) {
        this.inbox = inbox;
        this.progress = progress;
        this.caller = caller;
    }

    @Incoming("match-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "intent-matches",
                records,
                ReceivedEvent::originProvince,
                events -> progress.follow(caller.scope(), turns(events)));
    }

    private static List<IntentTurn> turns(List<ReceivedEvent> events) {
        return events.stream()
                .map(MatchEventsConsumer::turn)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<IntentTurn> turn(ReceivedEvent event) {
        return switch (event.type()) {
            case "lt.match.offer_accepted.v1" ->
                Optional.of(event.payload(MatchPayload.class).accepted(event));
            case "lt.match.worker_accepted.v1", "lt.match.mutual.v1" ->
                Optional.of(event.payload(MatchPayload.class).agreed(event));
            case "lt.match.declined.v1", "lt.match.rejected.v1", "lt.match.expired.v1", "lt.match.released.v1" ->
                Optional.of(event.payload(MatchPayload.class).ended());
            default -> Optional.empty();
        };
    }
}
