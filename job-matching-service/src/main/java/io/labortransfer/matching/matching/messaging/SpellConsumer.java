package io.labortransfer.matching.matching.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.matching.SpellNews;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.spell.v1}: who has started work, and whose work ended. */
@ApplicationScoped
public class SpellConsumer {

    private final Inbox inbox;
    private final SpellNews spells;

    SpellConsumer(Inbox inbox, SpellNews spells) {
        this.inbox = inbox;
        this.spells = spells;
    }

    @Incoming("spells")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("match-spells", records, ReceivedEvent::originProvince, events -> events.forEach(this::apply));
    }

    private void apply(ReceivedEvent event) {
        if (event.tombstone()) {
            return;
        }
        switch (event.type()) {
            case "lt.spell.started.v1" -> {
                Told told = event.payload(Told.class);
                spells.started(told.worker(), told.spell(), told.match());
            }
            case "lt.spell.ended.v1" -> spells.ended(event.payload(Told.class).spell());
            default -> {
                // Corrections and disputes change neither headcount nor queue.
            }
        }
    }

    /** The payload, as far as we read it. */
    record Told(String spellId, String workerId, @Nullable String matchId) {

        UUID spell() {
            return PublicId.parse("spl", spellId).orElseThrow(() -> new IllegalArgumentException("no spell id"));
        }

        UUID worker() {
            return PublicId.parse("wkr", workerId).orElseThrow(() -> new IllegalArgumentException("no worker id"));
        }

        Optional<UUID> match() {
            return matchId == null ? Optional.empty() : PublicId.parse("mat", matchId);
        }
    }
}
