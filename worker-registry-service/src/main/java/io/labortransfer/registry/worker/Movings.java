package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Rows on their way from one unit to another. Only the unit that takes a worker over, and only once the other side let go. */
public interface Movings {

    /**
     * The worker as the other unit has it, and the records that are merged into it, held until the transaction ends; none when there is
     * nobody to take over.
     */
    List<Worker> leaving(ProvinceScope to, UUID relocation);

    /** Moves the worker's rows and the identity under these hashes; answers whether there was anything to move. */
    boolean move(ProvinceScope to, UUID relocation, Collection<byte[]> idKeys);

    /** Encrypts what the worker's record said before under the keys of the unit that has the worker now. */
    void sealPast(ProvinceScope to, UUID worker, String formerUnit);
}
