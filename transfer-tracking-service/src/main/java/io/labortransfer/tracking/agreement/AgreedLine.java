package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ids.PublicId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agree on for one year, one occupation and one group of people: a goal, a duty and a cap.
 *
 * @param lineId the line; it keeps its id from the first draft through every amendment
 * @param year the year
 * @param occupationCode the occupation, or the beginning of its code; every one when absent
 * @param group whom the line is about
 * @param targetPersons the goal, which may be exceeded
 * @param committedPosts posts that the receiving party has to provide
 * @param fundedSeatCap seats that are funded, and no seat more
 */
public record AgreedLine(
        UUID lineId,
        int year,
        @Nullable String occupationCode,
        PersonGroup group,
        int targetPersons,
        int committedPosts,
        int fundedSeatCap) {

    /** The prefix of a line's id on the wire. */
    public static final String PREFIX = "agl";

    /** The line's id in the form of the wire. */
    public String wireId() {
        return PublicId.format(PREFIX, lineId);
    }

    /** Whether {@code other} is about the same year, occupation and group. */
    public boolean isAbout(AgreedLine other) {
        return year == other.year
                && group == other.group
                && java.util.Objects.equals(occupationCode, other.occupationCode);
    }
}
