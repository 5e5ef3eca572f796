package io.labortransfer.registry.worker;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The facts of a record that somebody else vouches for than the one who vouches for the record; each at most once. */
public record FactAttestations(List<FactAttestation> items) {
    /** Nobody else vouches for anything. */
    public static final FactAttestations NONE = new FactAttestations(List.of());

    /** The facts that can be vouched for one by one. */
    public static final Set<String> FACTS = Set.of(
            "name",
            "sex",
            "phone",
            "alternateContact",
            "emergencyContact",
            "address",
            "registrationDivision",
            "residenceDivision",
            "categories",
            "laborCapacity",
            "capacityDetail",
            "mobility",
            "cannotLeaveReasons",
            "education",
            "languages",
            "newGrowth",
            "student",
            "underProtection",
            "assistanceOwner");

    public FactAttestations {
        items = List.copyOf(items);
    }

    /** Who vouches for this fact, where that is told. */
    Optional<FactAttestation> of(String fact) {
        return items.stream().filter(item -> item.fact().equals(fact)).findFirst();
    }

    /** The same without what says no more than the record's own attestation does. */
    FactAttestations sparse(Attestation record) {
        return new FactAttestations(items.stream()
                .filter(item -> item.attestation() != record || item.attestedOn() != null || item.evidenceRef() != null)
                .toList());
    }

    /** These facts are new, and {@code by} vouches for them. */
    FactAttestations with(Collection<String> facts, Attestation by, LocalDate day) {
        return new FactAttestations(Stream.concat(
                        without(facts).items.stream(),
                        facts.stream().map(fact -> new FactAttestation(fact, by, day, null)))
                .toList());
    }

    /** What was vouched for is not what stands there now. */
    FactAttestations without(Collection<String> facts) {
        return new FactAttestations(
                items.stream().filter(item -> !facts.contains(item.fact())).toList());
    }
}
