package io.labortransfer.kit.history;

import java.util.List;

/**
 * A record and versions of it.
 *
 * @param record as it stands
 * @param versions the newest first
 */
public record KeptHistory<T>(T record, List<KeptVersion> versions) {
    public KeptHistory {
        versions = List.copyOf(versions);
    }
}
