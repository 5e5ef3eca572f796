package io.labortransfer.registry.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is allowed, to whom, until when.
 *
 * @param purpose what for
 * @param scope units, employers or partners
 * @param validTo first day on which it no longer holds
 */
@Embeddable
public record ConsentTerms(
        @Column(name = "purpose") @Enumerated(EnumType.STRING)
        ConsentPurpose purpose,

        @Column(name = "scope") List<String> scope,
        @Column(name = "valid_to") @Nullable LocalDate validTo) {
    public ConsentTerms {
        scope = List.copyOf(scope);
    }
}
