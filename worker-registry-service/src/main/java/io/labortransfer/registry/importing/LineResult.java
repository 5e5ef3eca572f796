package io.labortransfer.registry.importing;

import io.labortransfer.registry.worker.Fault;
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
 * @param idKey keyed hash of the ID number, of lines that count
 * @param faults all that is wrong with it
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record LineResult(
        long line,
        LineStatus status,
        @Nullable UUID workerId,
        @Nullable UUID duplicateId,
        byte @Nullable [] idKey,
        List<Fault> faults) {
    public LineResult {
        faults = List.copyOf(faults);
    }

    static LineResult rejected(long line, List<Fault> faults) {
        return new LineResult(line, LineStatus.REJECTED, null, null, null, faults);
    }

    static LineResult rejected(long line, String field, String code) {
        return rejected(line, List.of(new Fault(field, code)));
    }
}
