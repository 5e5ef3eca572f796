package io.labortransfer.gateway.organization.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.labortransfer.kit.ids.PublicId;
import java.util.UUID;

/**
 * What the gateway reads of {@code lt.employer.v1}.
 *
 * @param employerId wire id of the employer
 * @param uscc its unified social credit code
 * @param destinationProvince the unit that decides on it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EmployerPayload(
        @JsonProperty(required = true) String employerId,
        @JsonProperty(required = true) String uscc,
        @JsonProperty(required = true) String destinationProvince) {

    UUID id() {
        return PublicId.parse("emp", employerId)
                .orElseThrow(() -> new IllegalArgumentException("employerId has not the form of one"));
    }
}
