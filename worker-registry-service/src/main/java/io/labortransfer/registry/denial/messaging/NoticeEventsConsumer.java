package io.labortransfer.registry.denial.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.denial.ActKind;
import io.labortransfer.registry.denial.Denial;
import io.labortransfer.registry.denial.DenialDesk;
import io.labortransfer.registry.word.WordBy;
import io.labortransfer.registry.word.WorkerWord;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Notices of acts that workers deny. */
@ApplicationScoped
public class NoticeEventsConsumer {
    private static final String DENIED = "lt.notice.denied.v1";

    private final Inbox inbox;
    private final DenialDesk desk;
    private final Caller caller;

    NoticeEventsConsumer(Inbox inbox, DenialDesk desk, Caller caller) {
        this.inbox = inbox;
        this.desk = desk;
        this.caller = caller;
    }

    @Incoming("denied-notices")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "denied-notices",
                EventTypes.among(records, Set.of(DENIED)),
                ReceivedEvent::originProvince,
                events -> desk.take(
                        caller.scope(),
                        events.stream()
                                .filter(event -> event.type().equals(DENIED))
                                .map(event -> event.payload(Payload.class).denial(event))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** What we read of {@code lt.notice.v1}. A notice of no act, or of an act that another service keeps, is no matter of ours. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String noticeId,
            String workerId,
            @Nullable String actKind,
            @Nullable String actId,
            @Nullable SpokenWord word) {

        Optional<Denial> denial(ReceivedEvent event) {
            if (!workerId.equals(event.key())) {
                throw new IllegalArgumentException("a notice is not keyed by its worker");
            }
            return Arrays.stream(ActKind.values())
                    .filter(kind -> kind.name().equals(actKind))
                    .findFirst()
                    .map(kind -> new Denial(id("wkr", workerId), kind, id(kind.prefix(), actId), word(event)));
        }

        private WorkerWord word(ReceivedEvent event) {
            if (word == null || word.by() == null || word.recordedBy() == null || word.recordedOrg() == null) {
                throw new IllegalArgumentException("a denial has no word");
            }
            return new WorkerWord(word.by(), event.time(), null, null, noticeId, word.recordedBy(), word.recordedOrg());
        }

        private static UUID id(String prefix, @Nullable String text) {
            return Optional.ofNullable(text)
                    .flatMap(known -> PublicId.parse(prefix, known))
                    .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
        }
    }

    /** The word with which the worker denied. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record SpokenWord(
            @Nullable WordBy by,
            @Nullable String recordedBy,
            @Nullable String recordedOrg) {}
}
