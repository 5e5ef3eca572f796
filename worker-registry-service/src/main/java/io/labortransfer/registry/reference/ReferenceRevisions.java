package io.labortransfer.registry.reference;

import java.time.Instant;
import java.util.List;

/** The revisions that come with the program and those that are published. They belong to no province. */
public interface ReferenceRevisions {

    /** The revisions in the data files of this release. */
    List<ReferenceRevision> bundled();

    /** The newest published revision of every list and unit. */
    List<ReferenceRevision> published();

    /** Keeps the revision as published; false when it already is. */
    boolean publish(ReferenceRevision revision, Instant at);
}
