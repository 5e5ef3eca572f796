package io.labortransfer.registry.referral.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.EventTypes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.referral.AlertId;
import io.labortransfer.registry.referral.AlertReferrals;
import io.labortransfer.registry.referral.EscalatedAlert;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Alerts of job loss that were escalated. */
@ApplicationScoped
public class AlertEventsConsumer {
    private static final String ESCALATED = "lt.alert.escalated.v1";
    private static final String JOB_LOSS = "JOB_LOSS";

    private final Inbox inbox;
    private final AlertReferrals referrals;
    private final Caller caller;

    AlertEventsConsumer(Inbox inbox, AlertReferrals referrals, Caller caller) {
        this.inbox = inbox;
        this.referrals = referrals;
        this.caller = caller;
    }

    @Incoming("referral-alerts")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "referral-alerts",
                EventTypes.among(records, Set.of(ESCALATED)),
                ReceivedEvent::originProvince,
                events -> referrals.take(
                        caller.scope(),
                        events.stream()
                                .filter(event -> event.type().equals(ESCALATED))
                                .map(event -> event.payload(Payload.class).escalated(event))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** What we read of {@code lt.alert.v1}. The household is the one in which the worker is now, whatever the alert knew of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(String alertId, String type, @Nullable String workerId) {
        Optional<EscalatedAlert> escalated(ReceivedEvent event) {
            if (!type.equals(JOB_LOSS)) {
                return Optional.empty();
            }
            if (workerId == null || !workerId.equals(event.key())) {
                throw new IllegalArgumentException("an alert of job loss is not keyed by its worker");
            }
            return Optional.of(new EscalatedAlert(id(AlertId.PREFIX, alertId), id("wkr", workerId), event.time()));
        }

        private static UUID id(String prefix, String text) {
            return PublicId.parse(prefix, text)
                    .orElseThrow(() -> new IllegalArgumentException("no id of a " + prefix + " in an event"));
        }
    }
}
