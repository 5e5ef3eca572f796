package io.labortransfer.registry.sharing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;

/**
 * What a duty to share says.
 *
 * @param legalText the law, by name and article
 * @param fieldGroups the groups that are shared, in their order
 * @param validTo first day on which it no longer holds
 */
@Embeddable
public record DutyTerms(
        @Column(name = "legal_text") String legalText,
        @Column(name = "field_groups") List<String> fieldGroups,
        @Column(name = "valid_to") LocalDate validTo) {
    public DutyTerms {
        fieldGroups = List.copyOf(fieldGroups);
    }

    /** Whether it shares the same by the same law, until whatever day. */
    boolean sharesAs(DutyTerms other) {
        return legalText.equals(other.legalText) && fieldGroups.equals(other.fieldGroups);
    }

    /** Whether it holds on {@code day}. */
    boolean holdsOn(LocalDate day) {
        return day.isBefore(validTo);
    }
}
