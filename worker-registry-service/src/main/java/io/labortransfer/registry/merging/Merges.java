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
     * Notes the merge; wishes, consents, proofs, enrollments, school days and measures of the merged record rest on the other one from now on.
     * What the other record has as well stays where it is: a wish that is not closed, a place in the same course, a school, a measure.
     */
    void write(ProvinceScope scope, Merge merge, Merge.Hand hand);

    /** The merge of this record. */
    Optional<Merge> find(ProvinceScope scope, UUID worker);

    /** Who speaks for this record: the one it was merged into, and those into which that one was merged since. */
    List<UUID> speakers(ProvinceScope scope, UUID worker);

    /** What came from the merged record, and rests on one of its speakers, rests on it again, and nothing is noted any more. */
    void undo(ProvinceScope scope, Merge merge, Collection<UUID> speakers, Merge.Hand hand);
}
