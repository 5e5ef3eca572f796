package io.labortransfer.registry.intent.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.consent.ConsentPurpose;
import io.labortransfer.registry.consent.ConsentTerms;
import io.labortransfer.registry.consent.DecidedConsent;
import io.labortransfer.registry.intent.IntentTurn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we read of {@code lt.match.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MatchPayload(
        String matchId,
        String workerId,
        @Nullable Long acceptSeq,
        @Nullable List<GivenConsent> consents) {

    IntentTurn agreed(ReceivedEvent event) {
        return new IntentTurn.Agreed(WireIds.worker(workerId), given(event));
    }

    private List<DecidedConsent> given(ReceivedEvent event) {
        return consents == null
                ? List.of()
                : consents.stream()
                        .map(consent -> consent.decided(matchId, event))
                        .toList();
    }

    IntentTurn accepted(ReceivedEvent event) {
        return new IntentTurn.Accepted(
                WireIds.worker(workerId),
                WireIds.match(matchId),
                Objects.requireNonNullElse(acceptSeq, event.sequence()),
                given(event));
    }

    IntentTurn ended() {
        return new IntentTurn.EndedWithoutStart(WireIds.worker(workerId), WireIds.match(matchId));
    }

    /** A consent that came with the decision. The proof stays where the word was taken: the match is its reference. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GivenConsent(
            String consentId,
            ConsentPurpose purpose,
            List<String> scope,
            @Nullable GivenWord word,
            @Nullable LocalDate validTo) {

        DecidedConsent decided(String matchId, ReceivedEvent event) {
            return new DecidedConsent(
                    WireIds.consent(consentId),
                    new ConsentTerms(purpose, scope, validTo),
                    GivenWord.taken(word, matchId, event));
        }
    }
}
