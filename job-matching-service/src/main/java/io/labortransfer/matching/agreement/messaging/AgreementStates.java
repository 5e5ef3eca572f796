package io.labortransfer.matching.agreement.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copy of the agreements, as it is built anew: each event holds the complete agreement, and the topic keeps them all. */
@ApplicationScoped
class AgreementStates implements StateView {

    private static final IdKeys KEYS = new IdKeys("agr");

    private final AgreementLinks links;
    private final Caller caller;

    AgreementStates(AgreementLinks links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public String topic() {
        return "lt.agreement.v1";
    }

    @Override
    public String consumer() {
        return AgreementConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.originProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        links.restore(caller.scope(), told(states));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(links.ids(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        links.remove(caller.scope(), KEYS.ids(keys));
    }

    /** The last word on each agreement. */
    static Collection<AgreementLink> told(List<ReceivedEvent> events) {
        Map<UUID, AgreementLink> last = new LinkedHashMap<>();
        events.stream()
                .filter(event -> !event.tombstone())
                .map(event -> event.payload(Told.class).link())
                .forEach(link ->
                        last.merge(link.id(), link, (one, other) -> other.version() >= one.version() ? other : one));
        return last.values();
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
            Party origin = party("ORIGIN");
            Party destination = party("DESTINATION");
            return new AgreementLink(
                    PublicId.parse(KEYS.prefix(), agreementId)
                            .orElseThrow(() -> new IllegalArgumentException("no id of an agreement in an event")),
                    version,
                    state,
                    origin.reportingUnit(),
                    origin.divisionPrefix(),
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
