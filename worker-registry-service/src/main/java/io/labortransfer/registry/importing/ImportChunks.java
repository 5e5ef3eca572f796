package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** The stored pieces of files, encrypted. */
public interface ImportChunks {

    /** Stores one piece. */
    void add(ProvinceScope scope, UUID job, int number, LineChunk chunk);

    /** Reads one piece. */
    LineChunk read(ProvinceScope scope, UUID job, int number);
}
