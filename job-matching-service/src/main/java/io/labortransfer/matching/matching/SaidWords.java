package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the words stand on which matches went on or ended. */
public interface SaidWords {

    /**
     * At most so many words of a worker behind a place, the newest first.
     *
     * @param recordedBy the only organization whose records are asked for
     */
    List<SaidWord> ofWorker(
            ProvinceScope scope, UUID worker, @Nullable String recordedBy, SaidWord.@Nullable Place after, int limit);
}
