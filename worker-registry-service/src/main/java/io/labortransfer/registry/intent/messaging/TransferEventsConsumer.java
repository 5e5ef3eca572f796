package io.labortransfer.registry.intent.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.intent.IntentProgress;
import io.labortransfer.registry.intent.IntentTurn;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Cases that open, cases that end without a start, and cases in which the worker looks for another post. */
@ApplicationScoped
public class TransferEventsConsumer {
    private final Inbox inbox;
    private final IntentProgress progress;
    private final Caller caller;

    TransferEventsConsumer(Inbox inbox, IntentProgress progress, Caller caller) {
        this.inbox = inbox;
        this.progress = progress;
        this.caller = caller;
    }

    @Incoming("transfer-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "intent-transfers",
                records,
                ReceivedEvent::originProvince,
                events -> progress.follow(
                        caller.scope(),
                        events.stream()
                                .map(TransferEventsConsumer::turn)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private static Optional<IntentTurn> turn(ReceivedEvent event) {
        return switch (event.type()) {
            case "lt.transfer.opened.v1" -> event.payload(Payload.class).opened();
            case "lt.transfer.open_rejected.v1",
                    "lt.transfer.cancelled.v1",
                    "lt.transfer.refused.v1",
                    "lt.transfer.left_en_route.v1",
                    "lt.transfer.returned.v1",
                    "lt.transfer.closed_worker_choice.v1" ->
                event.payload(Payload.class).ended();
            case "lt.transfer.rematching.v1" ->
                Optional.of(event.payload(Payload.class).wished(event));
            case "lt.transfer.closed_self_found.v1" ->
                event.payload(Payload.class).foundAlone();
            default -> Optional.empty();
        };
    }

    /** What we read of {@code lt.transfer.v1}; a case without a match is no matter of a wish. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            @Nullable String transferId,
            String workerId,
            @Nullable String matchId,
            @Nullable GivenWord word) {
        Optional<IntentTurn> opened() {
            return Optional.ofNullable(matchId)
                    .map(match -> new IntentTurn.CaseOpened(WireIds.worker(workerId), WireIds.match(match)));
        }

        Optional<IntentTurn> ended() {
            return Optional.ofNullable(matchId)
                    .map(match -> new IntentTurn.EndedWithoutStart(WireIds.worker(workerId), WireIds.match(match)));
        }

        IntentTurn wished(ReceivedEvent event) {
            return new IntentTurn.Wished(
                    WireIds.worker(workerId),
                    matchId == null ? null : WireIds.match(matchId),
                    null,
                    GivenWord.taken(word, Objects.requireNonNullElse(transferId, event.subject()), event));
        }

        Optional<IntentTurn> foundAlone() {
            return Optional.of(new IntentTurn.FoundAlone(
                    WireIds.worker(workerId), matchId == null ? null : WireIds.match(matchId)));
        }
    }
}
