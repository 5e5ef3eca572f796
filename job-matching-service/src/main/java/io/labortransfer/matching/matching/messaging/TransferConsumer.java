package io.labortransfer.matching.matching.messaging;

import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.matching.CaseNews;
import io.labortransfer.matching.residence.Whereabouts;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.transfer.v1}: the case that an accepted offer opened, and how it ended before a start. */
@ApplicationScoped
public class TransferConsumer {

    private static final Set<String> ENDED_WITHOUT_START = Set.of(
            "open_rejected",
            "cancelled",
            "refused",
            "left_en_route",
            "returned",
            "closed_self_found",
            "closed_worker_choice",
            "closed_unconfirmed");

    private final Inbox inbox;
    private final Whereabouts whereabouts;
    private final CaseNews cases;

    TransferConsumer(Inbox inbox, Whereabouts whereabouts, CaseNews cases) {
        this.whereabouts = whereabouts;
        this.inbox = inbox;
        this.cases = cases;
    }

    @Incoming("transfers")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("match-cases", records, ReceivedEvent::originProvince, this::apply);
    }

    private void apply(List<ReceivedEvent> events) {
        whereabouts.follow(events);
        events.forEach(this::apply);
    }

    private void apply(ReceivedEvent event) {
        String[] parts = event.type().split("\\.", -1); // lt.transfer.<what>.v1
        String what = parts.length == 4 ? parts[2] : "";
        boolean opened = what.equals("opened");
        if (event.tombstone() || !(opened || ENDED_WITHOUT_START.contains(what))) {
            return;
        }
        Told told = event.payload(Told.class);
        Optional<UUID> match = told.match();
        if (match.isEmpty() || told.acceptSeq() == null) {
            return; // a case without a match of ours: self-found work
        }
        if (opened) {
            cases.opened(match.get(), told.acceptSeq());
        } else {
            cases.endedWithoutStart(match.get(), told.acceptSeq(), "CASE_" + what.toUpperCase(Locale.ROOT));
        }
    }

    /** The payload, as far as we read it. */
    record Told(@Nullable String matchId, @Nullable Long acceptSeq) {

        Optional<UUID> match() {
            return matchId == null ? Optional.empty() : PublicId.parse("mat", matchId);
        }
    }
}
