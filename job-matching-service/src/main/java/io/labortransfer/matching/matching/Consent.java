package io.labortransfer.matching.matching;

import io.labortransfer.matching.candidate.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent that rides in a decision.
 *
 * @param purpose for what
 * @param scope for whom
 * @param validTo first day on which it no longer holds
 */
public record Consent(
        Purpose purpose, List<String> scope, @Nullable LocalDate validTo) {

    /** Copies. */
    public Consent {
        scope = List.copyOf(scope);
    }

    /** Whether it allows that to this one on that day. */
    boolean grants(Purpose asked, String target, LocalDate day) {
        return purpose == asked && scope.contains(target) && (validTo == null || day.isBefore(validTo));
    }
}
