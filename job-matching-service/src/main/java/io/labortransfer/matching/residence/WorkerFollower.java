package io.labortransfer.matching.residence;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Someone who keeps what rests on workers. */
public interface WorkerFollower {

    /** The registry knows this worker no more, in the present transaction. */
    void erased(ProvinceScope scope, UUID worker);
}
