package io.labortransfer.registry.subject;

import java.util.Optional;
import java.util.UUID;

/** The last pass over the list of erasures. */
public interface ErasurePasses {

    /** The last one. */
    Optional<ErasurePass> last();

    /** Begins one; false while one runs. */
    boolean begin(UUID id);

    /** What a pass did so far. */
    void count(UUID id, long listed, long erased);

    /** A pass came to its end. */
    void end(UUID id, ErasurePass.State how);
}
