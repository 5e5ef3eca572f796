package io.labortransfer.kit.access;

import java.util.Optional;
import java.util.Set;

/** A record of an answer that knows what ties the caller to it: one page may hold people to whom the caller stands in different relations. */
public interface RelatedRecord {

    /** What ties the caller to the record. */
    Relation relation();

    /** The groups beyond which the record shows nothing, whatever the policy table gives; empty where the table alone decides. */
    default Optional<Set<FieldGroup>> atMost() {
        return Optional.empty();
    }
}
