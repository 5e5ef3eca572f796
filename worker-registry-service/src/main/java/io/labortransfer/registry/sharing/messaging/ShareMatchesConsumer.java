package io.labortransfer.registry.sharing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.sharing.CaseStep;
import io.labortransfer.registry.sharing.CaseStep.Stage;
import io.labortransfer.registry.sharing.ShareBook;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.match.v1}: which matches let the office of the site see the worker. */
@ApplicationScoped
public class ShareMatchesConsumer {

    /** What the office of the site learns begins with the worker's own yes; where a case was opened, the case speaks from there on. */
    private static final Map<String, Stage> STAGES = Map.ofEntries(
            Map.entry("lt.match.worker_accepted.v1", Stage.ASKED),
            Map.entry("lt.match.mutual.v1", Stage.ASKED),
            Map.entry("lt.match.offered.v1", Stage.ASKED),
            Map.entry("lt.match.moved.v1", Stage.MOVED),
            Map.entry("lt.match.offer_accepted.v1", Stage.ACCEPTED),
            Map.entry("lt.match.declined.v1", Stage.CLOSED),
            Map.entry("lt.match.rejected.v1", Stage.CLOSED),
            Map.entry("lt.match.expired.v1", Stage.CLOSED),
            Map.entry("lt.match.released.v1", Stage.CLOSED),
            Map.entry("lt.match.transfer_opened.v1", Stage.CLOSED),
            Map.entry("lt.match.placed.v1", Stage.CLOSED));

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
                EventTypes.among(records, STAGES.keySet()),
                ReceivedEvent::originProvince,
                events -> book.note(
                        caller.scope(),
                        events.stream().flatMap(ShareMatchesConsumer::step).toList()));
    }

    private static Stream<CaseStep> step(ReceivedEvent event) {
        return Stream.ofNullable(STAGES.get(event.type()))
                .map(stage -> event.payload(Payload.class).step(event, stage));
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
