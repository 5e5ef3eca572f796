package io.labortransfer.registry.sharing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.sharing.CaseStep;
import io.labortransfer.registry.sharing.CaseStep.Stage;
import io.labortransfer.registry.sharing.ShareBook;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.transfer.v1}: which cases let the office of the site see the worker, and since when they are over. */
@ApplicationScoped
public class ShareTransfersConsumer {
    private final Inbox inbox;
    private final ShareBook book;
    private final Caller caller;

    ShareTransfersConsumer(Inbox inbox, ShareBook book, Caller caller) {
        this.inbox = inbox;
        this.book = book;
        this.caller = caller;
    }

    @Incoming("share-transfers")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "share-transfers",
                records,
                ReceivedEvent::originProvince,
                events -> book.note(
                        caller.scope(),
                        events.stream().flatMap(ShareTransfersConsumer::step).toList()));
    }

    private static Stream<CaseStep> step(ReceivedEvent event) {
        return stage(event.type()).stream()
                .flatMap(stage -> event.payload(Payload.class).step(event, stage));
    }

    /** What says nothing of who sees the worker, or is told by a later version of the other service, opens and closes nothing. */
    private static Optional<Stage> stage(String type) {
        return Optional.ofNullable(known(type));
    }

    private static @Nullable Stage known(String type) {
        return switch (type) {
            case "lt.transfer.moved.v1" -> Stage.MOVED;
            case "lt.transfer.opened.v1" -> Stage.ACCEPTED;
            case "lt.transfer.contracted.v1", "lt.transfer.ready.v1" -> Stage.CONTRACTED;
            case "lt.transfer.scheduled.v1",
                    "lt.transfer.departed.v1",
                    "lt.transfer.arrived.v1",
                    "lt.transfer.handed_over.v1" -> Stage.SCHEDULED;
            case "lt.transfer.on_post.v1" -> Stage.ON_POST;
            case "lt.transfer.left_en_route.v1",
                    "lt.transfer.refused.v1",
                    "lt.transfer.separated.v1",
                    "lt.transfer.rematching.v1",
                    "lt.transfer.returning.v1" -> Stage.LEFT;
            case "lt.transfer.cancelled.v1",
                    "lt.transfer.returned.v1",
                    "lt.transfer.completed.v1",
                    "lt.transfer.closed_self_found.v1",
                    "lt.transfer.closed_worker_choice.v1",
                    "lt.transfer.closed_unconfirmed.v1" -> Stage.CLOSED;
            case "lt.transfer.no_show.v1" -> Stage.UNDER_WAY;
            default -> null;
        };
    }

    /** What we read of {@code lt.transfer.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            @Nullable String transferId,
            String workerId,
            String destinationProvince,
            String toDivision,
            @Nullable String employerId,
            long version) {
        Stream<CaseStep> step(ReceivedEvent event, Stage stage) {
            return Stream.ofNullable(transferId)
                    .map(id -> new CaseStep(
                            WireIds.worker(workerId),
                            "trf",
                            WireIds.of("trf", id),
                            version,
                            destinationProvince,
                            toDivision,
                            WireIds.employer(employerId),
                            stage,
                            event.time()));
        }
    }
}
