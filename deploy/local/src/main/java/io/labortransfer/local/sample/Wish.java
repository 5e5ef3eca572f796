package io.labortransfer.local.sample;

import java.time.LocalDate;
import java.util.List;

/** What one person wishes for, whether the profile may be shared, and what the person will say when asked. */
public record Wish(
        String sourceRecordId,
        String evidenceRef,
        List<String> workForms,
        List<String> occupations,
        List<String> destinations,
        long wageMinFen,
        LocalDate earliestStart,
        LocalDate latestStart,
        boolean lodgingNeeded,
        boolean sharesProfile,
        Outlook outlook) {
    public Wish {
        workForms = List.copyOf(workForms);
        occupations = List.copyOf(occupations);
        destinations = List.copyOf(destinations);
    }

    /** What must become of a wish, as the generator meant it. */
    public enum Outlook {
        /** One of more people than there are seats: proposed or not, and if asked, says yes. */
        ONE_OF_MANY,
        /** Proposed for sure, and says yes twice. */
        GOES,
        /** Proposed for sure, says no to the proposal. */
        DECLINES_PROPOSAL,
        /** Proposed for sure, says yes to the proposal and no to the offer. */
        DECLINES_OFFER,
        /** No order can meet the wish. */
        OUT_OF_REACH,
        /** Does not share the profile, so nobody may be asked about this person. */
        SILENT
    }
}
