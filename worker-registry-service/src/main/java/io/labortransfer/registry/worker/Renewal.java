package io.labortransfer.registry.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a later record of a worker makes of what is known: the one place that decides which of the two counts. What the record leaves out
 * stays as it is known, with whoever vouched for it. So does how the worker can be reached, as the worker or a station told it on a day that
 * the record does not reach.
 */
public final class Renewal {
    private final Registration known;
    private final Registration said;
    private final Map<String, @Nullable Object> knownValues;
    private final Map<String, @Nullable Object> saidValues;
    private final Set<String> knownToSay;
    private final Set<String> counting;

    private Renewal(Registration known, Registration said, Collection<String> newer) {
        this.known = known;
        this.said = said;
        this.knownValues = known.properties();
        this.saidValues = said.properties();
        this.knownToSay = known.spoken();
        this.counting = said.spoken().stream()
                .filter(property -> !newer.contains(property) && !toldLater(property))
                .collect(Collectors.toSet());
    }

    /** All that is known once this record was taken. */
    public static Registration of(Registration known, Registration said) {
        return of(known, said, List.of());
    }

    /** The same, where these properties were written after the record was. */
    static Registration of(Registration known, Registration said, Collection<String> newer) {
        return new Renewal(known, said, newer).renewed();
    }

    /** A record that names no day for a contact was written, as far as anybody knows, before the worker told another one. */
    private boolean toldLater(String property) {
        return ContactDetails.FIELDS.contains(property)
                && toldOn(known, property)
                        .filter(told -> day(said, property)
                                .filter(day -> !day.isBefore(told))
                                .isEmpty())
                        .isPresent();
    }

    private static Optional<LocalDate> toldOn(Registration record, String property) {
        return record.facts()
                .attestations()
                .of(property)
                .filter(by -> by.attestation() == Attestation.SELF || by.attestation() == Attestation.STATION)
                .map(FactAttestation::attestedOn);
    }

    private static Optional<LocalDate> day(Registration record, String property) {
        return record.facts().attestations().of(property).map(FactAttestation::attestedOn);
    }

    private Registration renewed() {
        return Registration.known(person(known.person(), said.person()), facts(), said.source(), known.clientId());
    }

    private Person person(Person ours, Person theirs) {
        return new Person(
                chosen("idNumber", ours.idNumber(), theirs.idNumber()),
                chosen("name", ours.name(), theirs.name()),
                chosenIfAny("phone", ours.phone(), theirs.phone()),
                chosenIfAny("address", ours.address(), theirs.address()),
                chosenIfAny("alternateContact", ours.alternateContact(), theirs.alternateContact()),
                chosenIfAny("emergencyContact", ours.emergencyContact(), theirs.emergencyContact()),
                chosenIfAny("assistanceOwner", ours.assistanceOwner(), theirs.assistanceOwner()));
    }

    private WorkerFacts facts() {
        var ours = known.facts();
        var theirs = said.facts();
        var capacity = chosen("laborCapacity", ours.laborCapacity(), theirs.laborCapacity());
        var attestation = chosen("attestation", ours.attestation(), theirs.attestation());
        return new WorkerFacts(
                chosen("sex", ours.sex(), theirs.sex()),
                chosen("birthDate", ours.birthDate(), theirs.birthDate()),
                chosen("registrationDivision", ours.registrationDivision(), theirs.registrationDivision()),
                chosenIfAny("residenceDivision", ours.residenceDivision(), theirs.residenceDivision()),
                chosen("categories", ours.categories(), theirs.categories()),
                capacity,
                chosen("mobility", ours.mobility(), theirs.mobility()),
                chosen("cannotLeaveReasons", ours.cannotLeaveReasons(), theirs.cannotLeaveReasons()),
                chosen("education", ours.education(), theirs.education()),
                chosen("skills", ours.skills(), theirs.skills()),
                chosen("languages", ours.languages(), theirs.languages()),
                attestation,
                capacity == LaborCapacity.WEAK_OR_SEMI
                        ? chosenIfAny("capacityDetail", ours.capacityDetail(), theirs.capacityDetail())
                        : null,
                chosen("newGrowth", ours.newGrowth(), theirs.newGrowth()),
                chosen("student", ours.student(), theirs.student()),
                chosen("underProtection", ours.underProtection(), theirs.underProtection()),
                attestations().sparse(attestation));
    }

    private <T> T chosen(String property, T ours, T theirs) {
        return counting.contains(property) ? theirs : ours;
    }

    private <T> @Nullable T chosenIfAny(String property, @Nullable T ours, @Nullable T theirs) {
        return counting.contains(property) ? theirs : ours;
    }

    /** In the order in which they are known, so that nothing new is no change. */
    private FactAttestations attestations() {
        var facts = new LinkedHashSet<String>();
        known.facts().attestations().items().forEach(item -> facts.add(item.fact()));
        said.facts().attestations().items().forEach(item -> facts.add(item.fact()));
        FactAttestations.FACTS.stream().sorted().forEach(facts::add);
        return new FactAttestations(
                facts.stream().flatMap(fact -> attestation(fact).stream()).toList());
    }

    private Optional<FactAttestation> attestation(String fact) {
        var former = known.facts().attestations().of(fact);
        var nobodyElse = said.emptied().contains("attestations");
        if (counting.contains(fact)) {
            return said.facts()
                    .attestations()
                    .of(fact)
                    .or(() -> former.filter(by -> !nobodyElse && isSame(fact)))
                    .or(() -> Optional.of(byRecord(fact, said)));
        }
        if (nobodyElse && !toldLater(fact)) {
            return Optional.empty();
        }
        return former.or(() -> knownToSay.contains(fact) ? Optional.of(byRecord(fact, known)) : Optional.empty());
    }

    private boolean isSame(String property) {
        return Objects.equals(knownValues.get(property), saidValues.get(property));
    }

    private static FactAttestation byRecord(String fact, Registration record) {
        return new FactAttestation(fact, record.facts().attestation(), null, null);
    }
}
