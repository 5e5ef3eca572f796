package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The records of the employers of one unit. */
public interface ComplianceRows {

    /** Enters something; of a kind that stands nothing is entered while one of it stands. */
    void add(ProvinceScope scope, EmployerId employer, ComplianceEntry entry);

    /** What stands of these kinds stands no longer. */
    void end(ProvinceScope scope, EmployerId employer, Collection<ComplianceKind> kinds, Instant at, String by);

    /** The entry of the employer. */
    Optional<ComplianceEntry> find(ProvinceScope scope, EmployerId employer, UUID entry);

    /** Entries of the employer below {@code below}, the newest first. */
    List<ComplianceEntry> page(ProvinceScope scope, EmployerId employer, @Nullable UUID below, int limit);

    /** Keeps what the employer says against an entry; false when it has said something before. */
    boolean object(ProvinceScope scope, UUID entry, UUID statement, Instant at, Instant dueAt, String by);

    /** Keeps what the office answers; false when no objection waits. */
    boolean answer(
            ProvinceScope scope, UUID entry, ComplianceObjection.State state, UUID statement, Instant at, String by);
}
