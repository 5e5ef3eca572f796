package io.labortransfer.registry.merging;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The merges of a unit that can be undone. */
public interface Merges {

    /** Whether somebody has looked at both records and found one person. */
    boolean isReviewed(ProvinceScope scope, UUID one, UUID other);

    /**
     * Notes the merge; wishes, consents and proofs of the merged record rest on the other one from now on. A wish that is not closed stays
     * where it is when the other record has one of its own.
     */
    void write(ProvinceScope scope, Merge merge, Merge.Hand hand);

    /** The merge of this record. */
    Optional<Merge> find(ProvinceScope scope, UUID worker);

    /** Who speaks for this record: the one it was merged into, and those into which that one was merged since. */
    List<UUID> speakers(ProvinceScope scope, UUID worker);

    /** What came from the merged record, and rests on one of its speakers, rests on it again, and nothing is noted any more. */
    void undo(ProvinceScope scope, Merge merge, Collection<UUID> speakers, Merge.Hand hand);
}
