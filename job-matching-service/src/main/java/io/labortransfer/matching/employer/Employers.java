package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
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

    /** Employers of this unit by id, after {@code after}. */
    List<Employer> page(ProvinceScope scope, @Nullable String uscc, @Nullable UUID after, int limit);

    /** Writes changes now, so that the version is known. */
    void flush(ProvinceScope scope);
}
