package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.matching.Consent;
import io.labortransfer.matching.matching.rest.DecisionRequest.ConsentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker applies for a post. */
record ApplicationRequest(
        @NotNull @Size(max = 40) String workerId,
        @Nullable @Valid WordRequest workerWord,
        @Nullable @Size(max = 10) List<@NotNull @Valid ConsentRequest> consents) {

    List<Consent> ridingConsents() {
        return consents == null
                ? List.of()
                : consents.stream().map(ConsentRequest::consent).toList();
    }
}
