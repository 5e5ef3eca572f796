package io.labortransfer.registry.person.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.registry.person.ResolvePurpose;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Whose values a service needs, and what for.
 *
 * @param ids public ids of workers
 * @param fieldGroups F2 (name, ID number) and F3 (phone, address), as far as they are needed
 * @param purpose what they are for
 * @param basisRef public id of the record that makes them needed, such as a trip
 */
record ResolveRequest(
        @NotEmpty @Size(max = 2000) List<@NotNull @Pattern(regexp = "wkr_[0-9a-hjkmnp-tv-z]{26}") String> ids,
        @NotEmpty Set<@NotNull FieldGroup> fieldGroups,
        @NotNull ResolvePurpose purpose,

        @NotNull @Pattern(regexp = "[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}")
        String basisRef) {}
