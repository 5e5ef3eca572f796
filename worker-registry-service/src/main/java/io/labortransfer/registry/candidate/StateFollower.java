package io.labortransfer.registry.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;

/**
 * Somebody who acts on what the states of workers have become. Called in the transaction of the change, while the counters of these
 * workers are held: of two changes at once, the later one is followed with both in it.
 */
public interface StateFollower {

    /** Does what these states ask for, as {@code scope}'s own act. May meet the same state again. */
    void follow(ProvinceScope scope, List<CandidateState> states);
}
