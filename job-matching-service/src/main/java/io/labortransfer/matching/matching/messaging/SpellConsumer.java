package io.labortransfer.matching.matching.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.matching.CaseNews;
import io.labortransfer.matching.residence.Whereabouts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.spell.v1}: when work that began is the end of a match's way, the post is filled, and free again when it is left soon. */
@ApplicationScoped
public class SpellConsumer {

    private static final String STARTED = "lt.spell.started.v1";
    private static final String ENDED = "lt.spell.ended.v1";

    private final Inbox inbox;
    private final Whereabouts whereabouts;
    private final CaseNews cases;

    SpellConsumer(Inbox inbox, Whereabouts whereabouts, CaseNews cases) {
        this.whereabouts = whereabouts;
        this.inbox = inbox;
        this.cases = cases;
    }

    @Incoming("spells")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("match-spells", records, ReceivedEvent::originProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        List<ReceivedEvent> told = events.stream()
                .filter(event -> event.type().equals(STARTED) || event.type().equals(ENDED))
                .toList();
        whereabouts.follow(told);
        told.forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        Told told = event.payload(Told.class);
        Optional<UUID> match = told.match();
        if (match.isEmpty()) {
            return; // work that no match of ours led to
        }
        if (event.type().equals(STARTED)) {
            cases.started(match.get(), told.start() == null ? null : LocalDate.parse(told.start()));
        } else if (told.start() != null && told.end() != null) {
            cases.left(match.get(), LocalDate.parse(told.start()), LocalDate.parse(told.end()));
        }
    }

    /** The payload, as far as we read it. */
    record Told(
            @Nullable String matchId,
            @Nullable String start,
            @Nullable String end) {

        Optional<UUID> match() {
            return matchId == null ? Optional.empty() : PublicId.parse("mat", matchId);
        }
    }
}
