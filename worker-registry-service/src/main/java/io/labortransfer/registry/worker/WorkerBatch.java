package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workers by the thousand: each method is one statement. Rows that it finds are held until the transaction ends. */
public interface WorkerBatch {

    /** The workers with these ids. */
    List<KnownWorker> byId(ProvinceScope scope, Collection<UUID> workers);

    /** The workers registered from these source records. */
    List<KnownWorker> bySource(ProvinceScope scope, Collection<SourceRecord> sources);

    /** All that is known now of workers who are held. */
    List<WorkerVersion> versions(ProvinceScope scope, Collection<UUID> workers);

    /** Enters new workers. */
    void insert(ProvinceScope scope, Collection<WorkerRow> rows, String by, Instant at);

    /** Replaces what is known of workers who are registered. */
    void update(ProvinceScope scope, Collection<WorkerRow> rows, String by, Instant at);

    /** These contents are what the last records of these workers said, and nothing changes by that. */
    void remember(ProvinceScope scope, Map<UUID, byte[]> contents);
}
