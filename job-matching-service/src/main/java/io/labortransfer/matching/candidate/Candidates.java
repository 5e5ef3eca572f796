package io.labortransfer.matching.candidate;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The view of one unit's workers. */
public interface Candidates {

    /**
     * Keeps the states that are newer than what stands here, all with one statement.
     *
     * @return those that were newer
     */
    List<Candidate> keep(ProvinceScope scope, Collection<Candidate> states);

    /** Forgets workers who are erased or dead. */
    void forget(ProvinceScope scope, Collection<UUID> workers);

    /** What is known of a worker. */
    Optional<Candidate> find(ProvinceScope scope, UUID worker);

    /** Notes that a worker has work. */
    void spellStarted(ProvinceScope scope, UUID worker, UUID spell);

    /** Notes that this work is over. */
    void spellEnded(ProvinceScope scope, UUID spell);

    /** Which of these workers have work. */
    Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workers);
}
