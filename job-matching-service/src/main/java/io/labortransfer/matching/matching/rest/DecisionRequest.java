package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.matching.Consent;
import io.labortransfer.matching.matching.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker's answer to the proposal or the offer. */
record DecisionRequest(
        @NotNull Question step,
        @NotNull Decision.Answer decision,
        @Nullable @Valid WordRequest workerWord,
        @Nullable @Size(max = 10) List<@NotNull @Valid ConsentRequest> consents) {

    /** Which question. */
    enum Question {
        PROPOSAL,
        OFFER
    }

    /** A consent that rides along. */
    record ConsentRequest(
            @NotNull Purpose purpose,

            @NotNull @Size(min = 1, max = 50)
            List<@NotNull @Pattern(regexp = "\\d{2}|[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}") String> scope,

            @Nullable LocalDate validTo) {

        Consent consent() {
            return new Consent(purpose, scope, validTo);
        }
    }

    Decision.Step askedStep() {
        return step == Question.OFFER ? Decision.Step.OFFER : Decision.Step.PROPOSAL;
    }

    List<Consent> ridingConsents() {
        return consents == null
                ? List.of()
                : consents.stream().map(ConsentRequest::consent).toList();
    }
}
