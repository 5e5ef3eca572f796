package io.labortransfer.registry.assistance;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledgers of a unit. There is no way to change a line, or to take one away. */
public interface AssistanceRecords {

    /** Adds a line now, unless the measure stands in the ledger; answers the line that stands there. */
    AssistanceRecord add(ProvinceScope scope, UUID id, UUID workerId, Measure measure);

    /** Adds posts that were proposed, but for those that stand in the ledgers; to that of the record that speaks for a merged one. */
    void addAll(ProvinceScope scope, List<PostProposal> proposals);

    /** A line of a worker's ledger. */
    Optional<AssistanceRecord> find(ProvinceScope scope, UUID workerId, UUID id);

    /** At most {@code limit} lines of a worker's ledger behind that of the id {@code after}, in the order in which they were added. */
    List<AssistanceRecord> ofWorker(ProvinceScope scope, UUID workerId, @Nullable UUID after, int limit);

    /** How many measures of each kind a worker got. */
    Map<AssistanceKind, Long> count(ProvinceScope scope, UUID workerId);
}
