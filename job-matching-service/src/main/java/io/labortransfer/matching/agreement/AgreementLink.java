package io.labortransfer.matching.agreement;

import io.labortransfer.kit.views.ToldState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agreement, as far as it says whose workers may be shown where, and which orders are filled by it.
 *
 * @param id the agreement
 * @param version counted by tracking
 * @param state as tracking names it; only ACTIVE opens anything
 * @param originUnit reporting unit that sends
 * @param originPrefix digits that its divisions begin with
 * @param destinationUnit reporting unit that receives
 * @param destinationPrefix digits that its divisions begin with
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 * @param lines the ids of its lines in force
 * @param terms what was agreed on each of them; none of what was told before that was kept
 */
public record AgreementLink(
        UUID id,
        long version,
        String state,
        String originUnit,
        String originPrefix,
        String destinationUnit,
        String destinationPrefix,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> lines,
        List<LineTerms> terms)
        implements ToldState {

    public AgreementLink {
        lines = lines.stream().distinct().sorted().toList();
        terms = List.copyOf(terms);
    }

    /** Whether it is in force, as far as its state says so. */
    public boolean isActive() {
        return state.equals("ACTIVE");
    }

    /** Whether it is in force on that day. */
    public boolean isInForce(LocalDate day) {
        return isActive() && !day.isBefore(validFrom) && day.isBefore(validTo);
    }

    /** Whether it lets workers be shown at this site on that day. */
    public boolean opens(String siteDivision, LocalDate day) {
        return isInForce(day) && siteDivision.startsWith(destinationPrefix);
    }
}
