package io.labortransfer.matching.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.UUID;

/** Wants to know, in the same transaction, when states of workers have changed. */
public interface CandidateChanges {

    /** These states are new. */
    void changed(ProvinceScope scope, List<Candidate> states);

    /** These workers are gone. */
    void gone(ProvinceScope scope, List<UUID> workers);
}
