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

    /** Puts these states in place of whatever stands here, newer or not. */
    void restore(ProvinceScope scope, Collection<Candidate> states);

    /** The workers known here, behind one of them, in the order of their ids. */
    List<UUID> workers(ProvinceScope scope, UUID after, int limit);

    /** Forgets workers who are erased or dead. */
    void forget(ProvinceScope scope, Collection<UUID> workers);

    /** What is known of a worker. */
    Optional<Candidate> find(ProvinceScope scope, UUID worker);

    /** What is known of a worker, locked: nobody else makes a match of this worker, or changes the state, until the transaction ends. */
    Optional<Candidate> hold(ProvinceScope scope, UUID worker);

    /**
     * The state of a worker of whatever unit whom the scope's unit may be shown: by an open wish, the worker's consent, and, of another unit,
     * an agreement. Locked.
     */
    Optional<Candidate> holdShown(ProvinceScope scope, String originProvince, UUID worker);

    /** Notes who has work through which spell, and which spells are over or gone. */
    void note(ProvinceScope scope, Collection<WorkSpell> inForce, Collection<UUID> over);

    /** The spells in force, behind one of them, in the order of their ids. */
    List<UUID> spells(ProvinceScope scope, UUID after, int limit);

    /** Which of these workers have work. */
    Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workers);
}
