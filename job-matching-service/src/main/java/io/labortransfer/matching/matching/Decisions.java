package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.candidate.Purpose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** What workers of a unit decided. */
public interface Decisions {

    /** Keeps a decision and its consents. */
    void keep(ProvinceScope scope, Decision decision, Instant at);

    /** The next number of the worker's acceptances; concurrent ones wait for each other. */
    long nextAcceptance(ProvinceScope scope, UUID worker);

    /** Whether a consent that came with an earlier decision, and that the registry has not told of yet, names this target. */
    boolean onTheirWay(ProvinceScope scope, UUID worker, Purpose purpose, String target, LocalDate day);

    /** The registry tells of these consents: from now on it alone says whether they stand. */
    void takenUp(ProvinceScope scope, Collection<UUID> consents);
}
