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
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Help that was offered, where the worker chose to look for work again. */
@ApplicationScoped
public class AlertEventsConsumer {
    private static final String ASSISTING = "lt.alert.assisting.v1";

    private final Inbox inbox;
    private final IntentProgress progress;
    private final Caller caller;

    AlertEventsConsumer(Inbox inbox, IntentProgress progress, Caller caller) {
        this.inbox = inbox;
        this.progress = progress;
        this.caller = caller;
    }

    @Incoming("intent-alerts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "intent-alerts",
                EventTypes.among(records, Set.of(ASSISTING)),
                ReceivedEvent::originProvince,
                events -> progress.follow(
                        caller.scope(),
                        events.stream()
                                .filter(event -> event.type().equals(ASSISTING))
                                .map(event -> event.payload(Payload.class)
                                        .wished(event, caller.scope().province()))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** What we read of {@code lt.alert.v1}; an alert about nobody is no matter of a wish. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String alertId,
            @Nullable String workerId,
            @Nullable String offer,
            @Nullable GivenWord word) {

        /** Home is where the worker is registered now, whatever the alert knew. */
        Optional<IntentTurn> wished(ReceivedEvent event, String home) {
            if (workerId == null || offer == null || !workerId.equals(event.key())) {
                return Optional.empty();
            }
            return switch (offer) {
                case "REMATCH_HERE" -> to(event.destinationProvince(), event, workerId, alertId, word);
                case "REMATCH_HOME" -> to(home, event, workerId, alertId, word);
                default -> Optional.empty();
            };
        }

        private static Optional<IntentTurn> to(
                @Nullable String unit, ReceivedEvent event, String worker, String alert, @Nullable GivenWord word) {
            return Optional.of(
                    new IntentTurn.Wished(WireIds.worker(worker), null, unit, GivenWord.taken(word, alert, event)));
        }
    }
}
