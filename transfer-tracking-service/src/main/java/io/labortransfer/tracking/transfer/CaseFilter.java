package io.labortransfer.tracking.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows.
 *
 * @param jobOrderId only those of one order
 * @param employerId only those of one employer
 * @param state only those in one state
 * @param workerId only those of one worker
 * @param divisions only those whose division on the asking side begins with one of these; empty asks for the whole unit
 * @param hosts only those whose job site lies in one of these; empty asks for every site
 */
public record CaseFilter(
        @Nullable UUID jobOrderId,
        @Nullable UUID employerId,
        @Nullable TransferState state,
        @Nullable UUID workerId,
        List<String> divisions,
        List<String> hosts) {

    public CaseFilter {
        divisions = List.copyOf(divisions);
        hosts = List.copyOf(hosts);
    }

    /** The same filter for one worker. */
    CaseFilter ofWorker(UUID worker) {
        return new CaseFilter(jobOrderId, employerId, state, worker, divisions, hosts);
    }

    /** The same filter for one employer. */
    CaseFilter ofEmployer(UUID employer) {
        return new CaseFilter(jobOrderId, employer, state, workerId, divisions, hosts);
    }

    /** The same filter within some divisions. */
    CaseFilter within(List<String> prefixes) {
        return new CaseFilter(jobOrderId, employerId, state, workerId, prefixes, hosts);
    }

    /** The same filter for posts in some host divisions. */
    CaseFilter hostedIn(List<String> places) {
        return new CaseFilter(jobOrderId, employerId, state, workerId, divisions, places);
    }

    /** The filter as text, for cursors that are made for it alone. */
    public String fingerprint() {
        return "transfers|" + jobOrderId + "|" + employerId + "|" + state;
    }
}
