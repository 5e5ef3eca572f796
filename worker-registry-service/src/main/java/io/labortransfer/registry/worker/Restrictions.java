package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Who wants that nothing new is begun with the own data. */
public interface Restrictions {

    /** Whether the person wants that now. */
    boolean inForce(ProvinceScope scope, UUID worker);
}
