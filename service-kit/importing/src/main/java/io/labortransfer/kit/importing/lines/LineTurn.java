package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.importing.LineSubject;
import java.util.UUID;

/** A line's turn in its file. */
public interface LineTurn {

    /** Says what the line is about, before anything is done; refuses what no file may hold twice. */
    void isAbout(LineSubject subject);

    /** Whether the lines before this one were taken back, and so will it be. */
    boolean isDry();

    /** Whether a line before this one, not refused, names the worker; in a dry run of a collection that notes it. */
    boolean isNamedBefore(UUID worker);

    /** Whether a line before this one, not refused, is about {@code key} and does not name the worker. */
    boolean isLeftOutOf(UUID key, UUID worker);
}
