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

/** Reads {@code lt.match.v1}: which matches let the office of the site see the worker. */
@ApplicationScoped
public class ShareMatchesConsumer {
    private final Inbox inbox;
    private final ShareBook book;
    private final Caller caller;

    ShareMatchesConsumer(Inbox inbox, ShareBook book, Caller caller) {
        this.inbox = inbox;
        this.book = book;
        this.caller = caller;
    }

    @Incoming("share-matches")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "share-matches",
                records,
                ReceivedEvent::originProvince,
                events -> book.note(
                        caller.scope(),
                        events.stream().flatMap(ShareMatchesConsumer::step).toList()));
    }

    private static Stream<CaseStep> step(ReceivedEvent event) {
        return stage(event.type()).stream()
                .map(stage -> event.payload(Payload.class).step(event, stage));
    }

    /** What the office of the site learns begins with the worker's own yes. */
    private static Optional<Stage> stage(String type) {
        return switch (type) {
            case "lt.match.worker_accepted.v1", "lt.match.mutual.v1", "lt.match.offered.v1" -> Optional.of(Stage.ASKED);
            case "lt.match.moved.v1" -> Optional.of(Stage.MOVED);
            case "lt.match.offer_accepted.v1" -> Optional.of(Stage.ACCEPTED);
            case "lt.match.declined.v1",
                    "lt.match.rejected.v1",
                    "lt.match.expired.v1",
                    "lt.match.released.v1",
                    "lt.match.transfer_opened.v1",
                    "lt.match.placed.v1" ->
                Optional.of(Stage.CLOSED); // where a case was opened, the case speaks from here on
            default -> Optional.empty();
        };
    }

    /** What we read of {@code lt.match.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String matchId,
            String workerId,
            String destinationProvince,
            String siteDivision,
            @Nullable String employerId,
            long version) {
        CaseStep step(ReceivedEvent event, Stage stage) {
            return new CaseStep(
                    WireIds.worker(workerId),
                    "mat",
                    WireIds.of("mat", matchId),
                    version,
                    destinationProvince,
                    siteDivision,
                    WireIds.employer(employerId),
                    stage,
                    event.time());
        }
    }
}
