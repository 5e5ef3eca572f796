package io.labortransfer.registry.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen, and where the proof of it lies. No words about anybody: those stand in the proof.
 *
 * @param reason what was seen
 * @param evidenceRef reference of the proof in the raiser's own files
 * @param observedOn the day
 */
@Embeddable
public record Observation(
        @Column(name = "reason") @Enumerated(EnumType.STRING)
        RiskReason reason,

        @Column(name = "evidence_ref") String evidenceRef,
        @Column(name = "observed_on") LocalDate observedOn) {

    /** What is said, property by property. */
    Map<String, @Nullable Object> said() {
        return Map.of("reason", reason, "evidenceRef", evidenceRef, "observedOn", observedOn);
    }
}
