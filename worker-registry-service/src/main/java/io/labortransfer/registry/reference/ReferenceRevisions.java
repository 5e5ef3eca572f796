package io.labortransfer.registry.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of all lists and units. Everybody reads them; a unit's are written under its own scope. */
public interface ReferenceRevisions {

    /** The revisions in the data files of this release, older before newer. */
    List<ReferenceRevision> bundled();

    /** Until the transaction ends nobody else writes this list of this unit. */
    void lock(String list, String unit);

    /** This revision. */
    Optional<ListRevision> find(RevisionKey key);

    /** The revision in force. */
    Optional<ListRevision> inForce(String list, String unit);

    /** Approved revisions that wait for their day, by number. */
    List<ListRevision> waiting(String list, String unit);

    /** The one with the highest number, in whatever state. */
    Optional<ListRevision> newest(String list, String unit);

    /** The version of the next change in this list of this unit. */
    long nextVersion(String list, String unit);

    /** Approved revisions whose first day is not behind {@code today}, by list, unit and number. */
    List<RevisionKey> due(LocalDate today);

    /** What every list and unit has in force. */
    List<ReferenceRevision> published();

    /** Changes when anything comes into force. */
    String stamp();

    /** The revisions that are in force or approved, without their rows, by list, unit and number. */
    List<Summary> summaries();

    /** Stores a new revision, or what changed in a known one, now. */
    void store(ListRevision revision);

    /**
     * A revision without its rows.
     *
     * @param validTo first day on which it no longer holds
     */
    record Summary(
            String list,
            String unit,
            int revision,
            RevisionState state,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}
}
