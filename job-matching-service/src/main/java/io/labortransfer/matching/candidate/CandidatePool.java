package io.labortransfer.matching.candidate;

import java.util.List;

/** What a run reads of a unit's workers, with the engine's role. */
public interface CandidatePool {

    /** Workers registered in these divisions of the unit whose wish is OPEN. */
    List<Pooled> withOpenIntent(String province, String divisionPrefix);

    /**
     * A worker in the pool.
     *
     * @param candidate the state
     * @param inWork whether they have work
     */
    record Pooled(Candidate candidate, boolean inWork) {}
}
