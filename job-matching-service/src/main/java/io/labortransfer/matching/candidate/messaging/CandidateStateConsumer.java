package io.labortransfer.matching.candidate.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.CandidateView;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code lt.candidate.v1}; the last state of a worker in a batch decides. */
@ApplicationScoped
public class CandidateStateConsumer {

    static final String NAME = "candidate-view";

    private final Inbox inbox;
    private final CandidateView view;

    CandidateStateConsumer(Inbox inbox, CandidateView view) {
        this.inbox = inbox;
        this.view = view;
    }

    @Incoming("candidate-state")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receiveSideBySide(NAME, records, ReceivedEvent::originProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        Map<String, ReceivedEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(event.key(), event));
        List<Candidate> states = last.values().stream()
                .filter(event -> !event.tombstone())
                .map(event -> event.payload(Candidate.class))
                .toList();
        List<UUID> gone = last.values().stream()
                .filter(ReceivedEvent::tombstone)
                .map(event -> PublicId.parse("wkr", event.key()))
                .flatMap(Optional::stream)
                .toList();
        view.take(states);
        view.forget(gone);
    }
}
