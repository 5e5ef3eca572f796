package io.labortransfer.registry.intent.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.intent.IntentProgress;
import io.labortransfer.registry.intent.IntentTurn;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Consents that came with a yes, accepted offers, and matches that end after acceptance. */
@ApplicationScoped
public class MatchEventsConsumer {
    private static final BiFunction<MatchPayload, ReceivedEvent, IntentTurn> ENDED = (match, event) -> match.ended();
    private static final Map<String, BiFunction<MatchPayload, ReceivedEvent, IntentTurn>> TURNS = Map.of(
            "lt.match.offer_accepted.v1", MatchPayload::accepted,
            "lt.match.worker_accepted.v1", MatchPayload::agreed,
            "lt.match.mutual.v1", MatchPayload::agreed,
            "lt.match.declined.v1", ENDED,
            "lt.match.rejected.v1", ENDED,
            "lt.match.expired.v1", ENDED,
            "lt.match.released.v1", ENDED);

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
                EventTypes.among(records, TURNS.keySet()),
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
        return Optional.ofNullable(TURNS.get(event.type()))
                .map(turn -> turn.apply(event.payload(MatchPayload.class), event));
    }
}
