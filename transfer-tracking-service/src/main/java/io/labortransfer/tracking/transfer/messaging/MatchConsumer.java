package io.labortransfer.tracking.transfer.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.residence.Whereabouts;
import io.labortransfer.tracking.transfer.AcceptedOffer;
import io.labortransfer.tracking.transfer.CaseOpening;
import io.labortransfer.tracking.transfer.MatchEnd;
import io.labortransfer.tracking.wire.ForeignIds;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Opens cases by accepted offers and takes them out when their match ends. */
@ApplicationScoped
public class MatchConsumer {

    private static final String ACCEPTED = "lt.match.offer_accepted.v1";
    private static final String DECLINED = "lt.match.declined.v1";
    private static final String RELEASED = "lt.match.released.v1";
    private static final Set<String> MEANT = Set.of(ACCEPTED, DECLINED, RELEASED);

    private final Inbox inbox;
    private final CaseOpening opening;
    private final MatchEnd ends;
    private final Whereabouts whereabouts;
    private final Caller caller;

    MatchConsumer(Inbox inbox, CaseOpening opening, MatchEnd ends, Whereabouts whereabouts, Caller caller) {
        this.whereabouts = whereabouts;
        this.inbox = inbox;
        this.opening = opening;
        this.ends = ends;
        this.caller = caller;
    }

    @Incoming("match")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("transfer-cases", records, ReceivedEvent::originProvince, this::apply);
    }

    /** Runs of accepted offers are opened together; an ending in between keeps its place. */
    private void apply(List<ReceivedEvent> events) {
        Map<UUID, UUID> speakers = whereTheWorkersAre(events);
        List<AcceptedOffer> offers = new ArrayList<>();
        Map<UUID, Long> ended = new HashMap<>();
        for (ReceivedEvent event : events) {
            switch (event.type()) {
                case ACCEPTED -> {
                    endAll(ended);
                    AcceptedOffer offer = event.payload(MatchTold.class).accepted(caller.scope(), event);
                    offers.add(offer.of(speakers.getOrDefault(offer.workerId(), offer.workerId())));
                }
                case DECLINED, RELEASED -> {
                    openAll(offers);
                    MatchTold told = event.payload(MatchTold.class);
                    if (told.acceptSeq() != null) {
                        ended.put(told.match(), told.acceptSeq());
                    }
                }
                default -> {
                    // Steps before the acceptance, and our own answers coming back, open nothing.
                }
            }
        }
        openAll(offers);
        endAll(ended);
    }

    /** Done where the workers' cases are, and to the records that speak for them. */
    private Map<UUID, UUID> whereTheWorkersAre(List<ReceivedEvent> events) {
        return whereabouts.follow(events.stream()
                .filter(event -> MEANT.contains(event.type()))
                .map(event -> ForeignIds.maybe(ForeignIds.WORKER, event.key()))
                .<UUID>flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private void openAll(List<AcceptedOffer> offers) {
        if (!offers.isEmpty()) {
            opening.accepted(caller.scope(), List.copyOf(offers));
            offers.clear();
        }
    }

    private void endAll(Map<UUID, Long> ended) {
        if (!ended.isEmpty()) {
            ends.ended(caller.scope(), Map.copyOf(ended));
            ended.clear();
        }
    }
}
