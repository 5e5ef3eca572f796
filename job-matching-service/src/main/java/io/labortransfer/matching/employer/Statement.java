package io.labortransfer.matching.employer;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was said about a block, or about an entry of the record.
 *
 * @param id of the statement
 * @param kind what it is
 * @param text what was said
 * @param at when
 * @param by the client that sent it
 */
public record Statement(UUID id, Kind kind, String text, Instant at, String by) {

    /** What may be said. */
    public enum Kind {
        /** Why the office wants to block. */
        NOTICE,
        /** What the employer says to that. */
        HEARING,
        /** Why the employer wants the nation to look at it. */
        APPEAL,
        /** What the nation says to that. */
        DECISION,
        /** What the employer says against an entry of its record. */
        OBJECTION,
        /** What the office says to that. */
        ANSWER
    }

    @Override
    public String toString() {
        return "Statement[" + kind + " " + id + "]"; // free text stands in no log
    }
}
