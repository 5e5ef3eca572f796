package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of lines. */
public interface ImportResults {

    /** Stores the results of a chunk. */
    void add(ProvinceScope scope, UUID job, List<LineResult> results);

    /** Those of the keys whose person stands in an earlier chunk of this file. */
    Set<KeyedHash> seen(ProvinceScope scope, UUID job, Collection<KeyedHash> keys);

    /** Results in the order of lines, after {@code after}; of one status, if it is named. */
    List<LineResult> page(ProvinceScope scope, UUID job, @Nullable LineStatus status, long after, int limit);

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
