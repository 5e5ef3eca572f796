package io.labortransfer.registry.word;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Which proof belongs to which worker. */
public interface Evidences {

    /** Ties the proof to the worker, unless it is tied to another; answers whether it is this worker's. */
    boolean tie(ProvinceScope scope, String evidenceRef, UUID workerId);
}
