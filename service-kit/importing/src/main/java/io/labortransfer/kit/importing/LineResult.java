package io.labortransfer.kit.importing;

import io.labortransfer.kit.problem.Fault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line, and why.
 *
 * @param line number in the file, from 1; a header is line 1
 * @param status what became of it
 * @param workerId the worker it is about
 * @param duplicateId the case that it waits in
 * @param faults all that is wrong with it
 * @param subject what it is about, where lines are taken one by one
 * @param near whom it came near, where another unit has the person, as that is counted; not stored
 */
public record LineResult(
        long line,
        LineStatus status,
        @Nullable UUID workerId,
        @Nullable UUID duplicateId,
        List<Fault> faults,
        @Nullable LineSubject subject,
        @Nullable String near) {
    public LineResult {
        faults = List.copyOf(faults);
    }

    /** A line of a worker's registration. */
    public LineResult(
            long line, LineStatus status, @Nullable UUID workerId, @Nullable UUID duplicateId, List<Fault> faults) {
        this(line, status, workerId, duplicateId, faults, null, null);
    }

    /** A line as it is stored. */
    public LineResult(
            long line,
            LineStatus status,
            @Nullable UUID workerId,
            @Nullable UUID duplicateId,
            List<Fault> faults,
            @Nullable LineSubject subject) {
        this(line, status, workerId, duplicateId, faults, subject, null);
    }

    /** A line that waits because another unit has the person, in a case or, as long as it is foretold only, in none. */
    public static LineResult parked(long line, @Nullable UUID duplicate, String near) {
        return new LineResult(line, LineStatus.PARKED, null, duplicate, List.of(new Fault("", "PARKED")), null, near);
    }

    /** A line that was taken by itself, and what became of what it is about. */
    public static LineResult taken(long line, LineStatus status, LineSubject subject) {
        return new LineResult(line, status, null, null, List.of(), subject);
    }

    /** A line that was refused by itself. */
    public static LineResult refused(long line, List<Fault> faults, @Nullable LineSubject subject) {
        return new LineResult(line, LineStatus.REJECTED, null, null, faults, subject);
    }

    /** A line about which nothing is to be said but its worker. */
    public static LineResult of(long line, LineStatus status, @Nullable UUID worker) {
        return new LineResult(line, status, worker, null, List.of());
    }

    /** A line with all that is wrong with it. */
    public static LineResult rejected(long line, List<Fault> faults) {
        return new LineResult(line, LineStatus.REJECTED, null, null, faults);
    }

    /** A line with one thing that is wrong with it. */
    public static LineResult rejected(long line, String field, String code) {
        return rejected(line, List.of(new Fault(field, code)));
    }
}
