package io.labortransfer.registry.sharing.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.kit.views.ToldStateView;
import io.labortransfer.kit.views.ToldStates;
import io.labortransfer.registry.sharing.AgreementLink;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** How the events of agreements are read: each holds the complete agreement, and the topic keeps them all. */
@Singleton
class Agreements {

    private static final IdKeys KEYS = new IdKeys("agr");

    @Produces
    @Singleton
    StateView view(ToldStates<AgreementLink> links, Caller caller) {
        return new ToldStateView<>(
                "agreements", "lt.agreement.v1", AgreementEventsConsumer.NAME, KEYS, Agreements::link, links, caller);
    }

    static AgreementLink link(ReceivedEvent event) {
        return event.payload(Told.class).link();
    }

    /** The payload, as far as we read it. */
    record Told(
            String agreementId,
            long version,
            String state,
            List<Party> parties,
            LocalDate validFrom,
            LocalDate validTo) {

        AgreementLink link() {
            var destination = party("DESTINATION");
            return new AgreementLink(
                    WireIds.of(KEYS.prefix(), agreementId),
                    version,
                    state,
                    party("ORIGIN").divisionPrefix(),
                    destination.reportingUnit(),
                    destination.divisionPrefix(),
                    validFrom,
                    validTo);
        }

        private Party party(String side) {
            return parties.stream()
                    .filter(party -> party.side().equals(side))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an agreement in an event lacks a party"));
        }
    }

    /** A party. */
    record Party(String side, String reportingUnit, String divisionPrefix) {}
}
