package io.labortransfer.matching.candidate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a run reads of a unit's workers, with the engine's role. */
public interface CandidatePool {

    /** Workers registered in these divisions of the unit whose wish is OPEN. */
    List<Pooled> withOpenIntent(String province, String divisionPrefix);

    /** Hands over, one by one, those of them who may be shown to somebody. */
    void shownIn(Audience audience, String province, String divisionPrefix, Consumer<Pooled> each);

    /**
     * Who looks.
     *
     * @param unit somebody in this unit, another than that of the workers or the same
     * @param byConsentAlone whether the workers must agree themselves; else a law that obliges the offices to share serves as well
     */
    record Audience(String unit, boolean byConsentAlone) {}

    /** The units in which somebody has an open wish. */
    List<String> units();

    /** How many have an open wish, in all units. */
    long count();

    /** Hands over, one by one, those of the unit whose wish is OPEN. */
    void each(String province, Consumer<Pooled> each);

    /** Those of these workers whose wish is OPEN. */
    List<Pooled> of(Collection<Registered> workers);

    /** In which of these units these workers are known; who is known in none is left out. */
    Map<UUID, String> unitsOf(Collection<UUID> workers, Collection<String> units);

    /**
     * A worker in the pool.
     *
     * @param candidate the state
     * @param inWork whether they have work
     */
    record Pooled(Candidate candidate, boolean inWork) {}
}
