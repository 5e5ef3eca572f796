package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agreements of which the scope's province is a party. */
public interface Agreements {

    /** Adds a draft. */
    void add(Agreement draft);

    /** The agreement, to read. */
    Optional<Agreement> find(ProvinceScope scope, AgreementId id);

    /** Any agreement that was ever shown to the other party, as the national office reads it. */
    Optional<Agreement> findAnywhere(ProvinceScope nation, AgreementId id);

    /** The agreement, locked until the transaction ends. */
    Optional<Agreement> locked(ProvinceScope scope, AgreementId id);

    /** Agreements that {@code reader} may know of, in the order of their ids. */
    List<Agreement> after(
            ProvinceScope scope, Reader reader, @Nullable AgreementState state, @Nullable UUID after, int limit);

    /** The lines in force of these agreements. */
    List<AgreementLine> linesOf(Collection<Agreement> agreements);

    /** The lines in force of these agreements, locked in the order of their ids. */
    List<AgreementLine> lockedLinesOf(Collection<Agreement> agreements);

    /** Puts a line in force. */
    void add(AgreementLine line);

    /** Takes a line that gave no seat out of force. */
    void remove(AgreementLine line);

    /** Agreements of the scope's province as the sending unit whose first or last day has come, locked. */
    List<Agreement> due(ProvinceScope scope, LocalDate today, int limit);

    /** Today by the clock of the database, which gives the seats. */
    LocalDate today(ProvinceScope scope);

    /**
     * How far a caller sees.
     *
     * @param prefix the caller's division prefix
     * @param office whether the caller is an office, which reads what its parties talk about
     * @param nation whether the caller reads all that was ever shown to another party
     */
    record Reader(String prefix, boolean office, boolean nation) {}
}
