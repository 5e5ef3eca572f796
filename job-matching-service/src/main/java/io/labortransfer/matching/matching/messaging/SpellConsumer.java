package io.labortransfer.matching.matching.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.matching.CaseNews;
import io.labortransfer.matching.residence.Whereabouts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.spell.v1}: when work that began is the end of a match's way, the post is filled. */
@ApplicationScoped
public class SpellConsumer {

    private static final String STARTED = "lt.spell.started.v1";

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
        List<ReceivedEvent> begun =
                events.stream().filter(event -> event.type().equals(STARTED)).toList();
        whereabouts.follow(begun);
        begun.stream()
                .map(event -> event.payload(Told.class).match())
                .flatMap(Optional::stream)
                .forEach(cases::started);
    }

    /** The payload, as far as we read it. */
    record Told(@Nullable String matchId) {

        Optional<UUID> match() {
            return matchId == null ? Optional.empty() : PublicId.parse("mat", matchId);
        }
    }
}
