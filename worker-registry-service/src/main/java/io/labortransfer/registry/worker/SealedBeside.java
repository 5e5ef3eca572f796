package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Sealed values that stand beside a worker's row and come with it to another unit: they are encrypted anew under that unit's keys. */
public interface SealedBeside {

    /** Encrypts the values beside this worker, which the former unit's keys made, for the unit that has the worker now. */
    void sealFor(ProvinceScope to, UUID worker, String formerUnit);
}
