package io.labortransfer.registry.assistance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * One measure for one worker.
 *
 * @param kind what kind
 * @param measureRef the office's own reference of it, which tells it from all others of its kind
 * @param office the organization that took it
 * @param givenOn when
 */
@Embeddable
public record Measure(
        @Column(name = "kind") @Enumerated(EnumType.STRING) AssistanceKind kind,

        @Column(name = "measure_ref") String measureRef,
        @Column(name = "office") String office,
        @Column(name = "given_on") LocalDate givenOn) {}
