package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recruitment events: read by everybody, written by the unit that hosts them. */
public interface RecruitmentEvents {

    /** Keeps a new one. */
    void add(RecruitmentEvent event);

    /** The event, of whatever unit. */
    Optional<RecruitmentEvent> find(ProvinceScope scope, RecruitmentEventId id);

    /** The event of the own unit, locked for a change. */
    Optional<RecruitmentEvent> lock(ProvinceScope scope, RecruitmentEventId id);

    /** What an employer of the own unit has announced and not held yet, locked for a change, by id. */
    List<RecruitmentEvent> lockPlanned(ProvinceScope scope, UUID employer);

    /** Events of all units by id. */
    List<RecruitmentEvent> page(ProvinceScope scope, Question question);

    /** How many attended the own unit's events of these days that were reported, by kind; nobody where an employer alone knows the number. */
    Map<EventKind, Long> attended(ProvinceScope scope, LocalDate from, LocalDate to);

    /** Writes changes now, so that the version is known. */
    void flush(ProvinceScope scope);

    /**
     * What a caller looks for.
     *
     * @param state in this state
     * @param kind of this kind
     * @param province to which this unit's people are invited
     * @param host of this unit
     * @param after with a later id
     * @param limit at most so many
     */
    record Question(
            @Nullable EventState state,
            @Nullable EventKind kind,
            @Nullable String province,
            @Nullable String host,
            @Nullable UUID after,
            int limit) {}
}
