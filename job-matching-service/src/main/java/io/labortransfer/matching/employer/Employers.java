package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employers of one unit. */
public interface Employers {

    /** Keeps a new registration; false when the firm is registered in its unit already. */
    boolean add(Employer employer);

    /** The employer of this unit. */
    Optional<Employer> find(ProvinceScope scope, EmployerId id);

    /** The employer of this unit, locked for a change. */
    Optional<Employer> lock(ProvinceScope scope, EmployerId id);

    /** Those of these employers that are of this unit, kept from changing until the transaction ends, in the order of their ids. */
    List<Employer> keep(ProvinceScope scope, Collection<UUID> ids);

    /** Employers of this unit by id. */
    List<Employer> page(ProvinceScope scope, Question question);

    /** Agencies of the scope's unit whose licence ends by that day; locked, those that others hold left out. */
    List<Employer> outOfLicense(ProvinceScope scope, LocalDate today, int limit);

    /** Lets the rest of the transaction see the rows of that unit: the nation has none of its own, and decides where an appeal waits. */
    void workIn(ProvinceScope unit);

    /** Writes changes now, so that the version is known. */
    void flush(ProvinceScope scope);

    /**
     * What a caller looks for.
     *
     * @param uscc with this code
     * @param state in this state
     * @param type of this kind
     * @param after with a later id
     * @param limit at most so many
     */
    record Question(
            @Nullable String uscc,
            @Nullable EmployerState state,
            @Nullable EmployerType type,
            @Nullable UUID after,
            int limit) {}
}
