package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.matching.Consent;
import io.labortransfer.matching.matching.rest.DecisionRequest.ConsentRequest;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker applies for a post. */
record ApplicationRequest(
        @NotNull @Pattern(regexp = "wkr_[0-7][0-9a-hjkmnp-tv-z]{25}")
        String workerId,

        @Nullable @Valid WordRequest workerWord,
        @Nullable @Size(max = 10) List<@NotNull @Valid ConsentRequest> consents,
        @Nullable @Size(max = 30) String recruitmentEventId) {

    /** The recruitment event at which the worker found the post, if one is named. */
    @Nullable
    RecruitmentEventId event() {
        return EventReference.of(recruitmentEventId);
    }

    List<Consent> ridingConsents() {
        return consents == null
                ? List.of()
                : consents.stream().map(ConsentRequest::consent).toList();
    }
}
