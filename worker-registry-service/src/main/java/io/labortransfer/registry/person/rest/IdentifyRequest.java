package io.labortransfer.registry.person.rest;

import io.labortransfer.registry.person.ResolvePurpose;
import io.labortransfer.registry.worker.NamedNumber;
import io.labortransfer.registry.worker.PeopleList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whose ids a service needs, and what for.
 *
 * @param people names and ID numbers as a list of the caller gives them
 * @param purpose what the ids are for
 * @param basisRef public id of the record that makes them needed, such as a list of wages
 */
record IdentifyRequest(
        @NotEmpty @Size(max = 2000) List<@NotNull @Valid ListedPerson> people,
        @NotNull ResolvePurpose purpose,

        @NotNull @Pattern(regexp = "[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}")
        String basisRef) {

    PeopleList asked() {
        return new PeopleList(people.stream()
                .map(person -> new NamedNumber(person.name(), person.idNumber()))
                .toList());
    }

    @Override
    public String toString() {
        return "IdentifyRequest[" + purpose + "]";
    }

    /**
     * Somebody on the list.
     *
     * @param name full name
     * @param idNumber resident ID number
     */
    record ListedPerson(
            @NotNull @Size(min = 1, max = 100) String name,
            @NotNull @Size(min = 1, max = 40) String idNumber) {
        @Override
        public String toString() {
            return "ListedPerson";
        }
    }
}
