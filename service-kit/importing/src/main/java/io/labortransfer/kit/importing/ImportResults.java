package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of lines, by the run that judged or applied them. */
public interface ImportResults {

    /**
     * Stores the results of a piece, whose first line has the number {@code firstLine}, in their order, but for those that are kept
     * already. A piece has results once.
     */
    void add(ProvinceScope scope, UUID run, long firstLine, List<LineResult> results);

    /** Stores the result of one line in the transaction that applied it, before its piece is done; a second one is refused. */
    void keep(ProvinceScope scope, UUID run, LineResult result);

    /** The results of lines from {@code first} to {@code last} that {@link #keep} stored. */
    List<LineResult> kept(ProvinceScope scope, UUID run, long first, long last);

    /** Whether an earlier line of the run is about the same and was not rejected. */
    boolean isNamed(ProvinceScope scope, UUID run, UUID subject, long before);

    /** Notes whom those of these lines name that were not rejected, in the transaction of their piece. */
    void name(ProvinceScope scope, UUID run, List<LineResult> results);

    /** Whether an earlier line of the run that was {@linkplain #name noted} names the worker. */
    boolean isNamedBefore(ProvinceScope scope, UUID run, UUID worker, long before);

    /** Whether an earlier line of the run is about the same, was not rejected, and does not name the worker. */
    boolean isLeftOut(ProvinceScope scope, UUID run, UUID subject, UUID worker, long before);

    /** Whether an earlier line of the run that was not rejected rests on the same proof and is about somebody else. */
    boolean isBorrowed(ProvinceScope scope, UUID run, LineSubject subject, long before);

    /** Those of the workers whom an earlier piece of this run created, and others whom the same piece was about. */
    Set<UUID> named(ProvinceScope scope, UUID run, Collection<UUID> workers);

    /** Results in the order of lines, after {@code after}; of one status, if it is named. */
    List<LineResult> page(ProvinceScope scope, UUID run, @Nullable LineStatus status, long after, int limit);

    /** The files with lines that wait in the case, in the order of ids. */
    List<UUID> filesWaitingIn(ProvinceScope scope, UUID duplicate);

    /**
     * What became of the lines of a file that waited in the case; says how many there were.
     *
     * @param worker the worker that they are about now
     * @param why the fault of a line that is rejected
     */
    long settle(
            ProvinceScope scope,
            UUID job,
            UUID duplicate,
            LineStatus status,
            @Nullable UUID worker,
            @Nullable String why);
}
