package io.labortransfer.registry.subject;

import java.time.Instant;

/** Copies of all units that nobody may fetch any more, as system work sees them: nothing in it is personal. */
public interface OldCopies {

    /** Deletes some pieces of copies whose time was over at that moment; false when there is none left. */
    boolean deleteSome(Instant now);
}
