package io.labortransfer.matching.agreement.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.kit.views.ToldStateView;
import io.labortransfer.kit.views.ToldStates;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.LineTerms;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the events of agreements are read: each holds the complete agreement, and the topic keeps them all. */
@Singleton
class AgreementStates {

    private static final IdKeys KEYS = new IdKeys("agr");
    private static final String LINE = "agl";

    @Produces
    @Singleton
    StateView view(ToldStates<AgreementLink> links, Caller caller) {
        return new ToldStateView<>(
                "agreements", "lt.agreement.v1", AgreementConsumer.NAME, KEYS, AgreementStates::link, links, caller);
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
            LocalDate validTo,
            List<Line> lines) {

        AgreementLink link() {
            Party origin = party("ORIGIN");
            Party destination = party("DESTINATION");
            return new AgreementLink(
                    id(KEYS.prefix(), agreementId),
                    version,
                    state,
                    origin.reportingUnit(),
                    origin.divisionPrefix(),
                    destination.reportingUnit(),
                    destination.divisionPrefix(),
                    validFrom,
                    validTo,
                    lines.stream().map(line -> id(LINE, line.lineId())).toList(),
                    lines.stream().map(Line::terms).toList());
        }

        private Party party(String side) {
            return parties.stream()
                    .filter(party -> party.side().equals(side))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an agreement in an event lacks a party"));
        }
    }

    private static UUID id(String prefix, String text) {
        return PublicId.parse(prefix, text)
                .orElseThrow(() -> new IllegalArgumentException("no id " + prefix + " in an event"));
    }

    /** A party. */
    record Party(String side, String reportingUnit, String divisionPrefix) {}

    /** A line. */
    record Line(
            String lineId, int year, @Nullable String occupationCode, String group, int fundedSeatCap, int usedSeats) {

        LineTerms terms() {
            return new LineTerms(id(LINE, lineId), year, occupationCode, group, fundedSeatCap, usedSeats);
        }
    }
}
