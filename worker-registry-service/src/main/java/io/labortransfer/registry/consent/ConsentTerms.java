package io.labortransfer.registry.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed, to whom, until when.
 *
 * @param purpose what for
 * @param scope units, employers or partners
 * @param validTo first day on which it no longer holds
 * @param basis why it is allowed
 * @param dutyCode the duty to share, where that is the basis
 */
@Embeddable
public record ConsentTerms(
        @Column(name = "purpose") @Enumerated(EnumType.STRING)
        ConsentPurpose purpose,

        @Column(name = "scope") List<String> scope,
        @Column(name = "valid_to") @Nullable LocalDate validTo,

        @Column(name = "basis") @Enumerated(EnumType.STRING) ConsentBasis basis,

        @Column(name = "duty_code") @Nullable String dutyCode) {
    public ConsentTerms {
        scope = List.copyOf(scope);
    }

    /** Whether both are for the same and for some of the same. */
    boolean overlaps(ConsentTerms other) {
        return purpose == other.purpose && !Collections.disjoint(scope, other.scope);
    }

    /** What the worker allows of the own accord. */
    public ConsentTerms(ConsentPurpose purpose, List<String> scope, @Nullable LocalDate validTo) {
        this(purpose, scope, validTo, ConsentBasis.CONSENT, null);
    }
}
