package io.labortransfer.registry.worker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A submitted record that was found sound.
 *
 * @param person who it is
 * @param facts what is known
 * @param source where it comes from
 * @param clientId made by the device that took it down without a network
 * @param emptied the properties of which it says that there is nothing, in their order; of what is missing otherwise it says nothing
 */
public record Registration(
        Person person,
        WorkerFacts facts,
        SourceRecord source,
        @Nullable UUID clientId,
        List<String> emptied) {
    private static final char SEPARATOR = '\u001f';

    public Registration {
        emptied =
                List.copyOf(Objects.requireNonNullElse(emptied, List.of())); // records that waited before there was any
    }

    /** All that is known of a worker. */
    public static Registration known(Person person, WorkerFacts facts, SourceRecord source, @Nullable UUID clientId) {
        return new Registration(person, facts, source, clientId, List.of());
    }

    /** The same, saying nothing of all that it says to be nothing. */
    Registration withoutEmptied() {
        return known(person, facts, source, clientId);
    }

    /** The same, saying nothing of a property instead of that there is nothing. */
    public Registration silentOn(String property) {
        return new Registration(
                person,
                facts,
                source,
                clientId,
                emptied.stream().filter(name -> !name.equals(property)).toList());
    }

    /** All that the record says, personal values included, in one text that differs when anything differs; to be hashed at once. */
    String everything() {
        var alternate = person.alternateContact();
        var emergency = person.emergencyContact();
        return person.idNumber().clear()
                + SEPARATOR
                + person.name()
                + SEPARATOR
                + person.phone()
                + SEPARATOR
                + person.address()
                + SEPARATOR
                + (alternate == null ? null : alternate.text())
                + SEPARATOR
                + (emergency == null ? null : emergency.text())
                + SEPARATOR
                + person.assistanceOwner()
                + SEPARATOR
                + facts
                + SEPARATOR
                + source
                + (emptied.isEmpty() ? "" : SEPARATOR + String.join(",", emptied));
    }

    /** The names of the properties of which the record says anything. */
    Set<String> spoken() {
        return Stream.concat(
                        properties().entrySet().stream()
                                .filter(property -> !isNothing(property.getValue()))
                                .map(Map.Entry::getKey),
                        emptied.stream())
                .collect(Collectors.toSet());
    }

    private static boolean isNothing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Boolean flag -> !flag;
            case List<?> list -> list.isEmpty();
            case Categories categories -> categories.items().isEmpty();
            case Skills skills -> skills.items().isEmpty();
            case FactAttestations attestations -> attestations.items().isEmpty();
            default -> false;
        };
    }

    /** The names of the properties in which {@code other} says something else, in the order of a record. */
    public List<String> differences(Registration other) {
        var theirs = other.properties();
        return properties().entrySet().stream()
                .filter(mine -> !Objects.equals(mine.getValue(), theirs.get(mine.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the record says, by the names of its properties. */
    Map<String, @Nullable Object> properties() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("idNumber", person.idNumber().clear());
        all.put("name", person.name());
        all.put("sex", facts.sex());
        all.put("birthDate", facts.birthDate());
        all.put("phone", person.phone());
        all.put("alternateContact", person.alternateContact());
        all.put("emergencyContact", person.emergencyContact());
        all.put("address", person.address());
        all.put("registrationDivision", facts.registrationDivision());
        all.put("residenceDivision", facts.residenceDivision());
        all.put("categories", facts.categories());
        all.put("laborCapacity", facts.laborCapacity());
        all.put("capacityDetail", facts.capacityDetail());
        all.put("mobility", facts.mobility());
        all.put("cannotLeaveReasons", facts.cannotLeaveReasons());
        all.put("education", facts.education());
        all.put("skills", facts.skills());
        all.put("languages", facts.languages());
        all.put("newGrowth", facts.newGrowth());
        all.put("student", facts.student());
        all.put("underProtection", facts.underProtection());
        all.put("assistanceOwner", person.assistanceOwner());
        all.put("attestation", facts.attestation());
        all.put("attestations", facts.attestations());
        all.put("sourceSystem", source.system());
        all.put("sourceRecordId", source.recordId());
        return all;
    }

    @Override
    public String toString() {
        return "Registration";
    }
}
