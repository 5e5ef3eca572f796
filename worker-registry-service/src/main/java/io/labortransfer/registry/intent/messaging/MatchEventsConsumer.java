package io.labortransfer.registry.intent.messaging;

import io.labortransfer.kit.access.ProvinceScope;
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

/** Accepted offers, and matches that end after acceptance. */
@ApplicationScoped
public class MatchEventsConsumer {
    private final Inbox inbox;
    private final IntentProgress progress;

    MatchEventsConsumer(Inbox inbox, IntentProgress progress) {
        this.inbox = inbox;
        this.progress = progress;
    }

    @Incoming("match-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "intent-matches",
                records,
                ReceivedEvent::originProvince,
                events -> progress.follow(scope(events), turns(events)));
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
            case "lt.match.declined.v1", "lt.match.rejected.v1", "lt.match.expired.v1", "lt.match.released.v1" ->
                Optional.of(event.payload(MatchPayload.class).ended());
            default -> Optional.empty();
        };
    }

    static ProvinceScope scope(List<ReceivedEvent> events) {
        var province = events.getFirst().originProvince();
        return ProvinceScope.ofProvince(province == null ? "00" : province);
    }
}
