package io.labortransfer.registry.reference;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings a revision into force in the place of the one before it, and tells it part by part. */
@ApplicationScoped
class ReferenceNews {
    private static final Logger LOG = Logger.getLogger(ReferenceNews.class);
    private static final String TOPIC = "lt.reference.v1";
    private static final String TYPE = "lt.reference.published.v1";

    private final ReferenceRevisions revisions;
    private final Outbox outbox;
    private final Clock clock;

    ReferenceNews(ReferenceRevisions revisions, Outbox outbox, Clock clock) {
        this.revisions = revisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * An approved revision waits for its day; those with a lower number that would come into force on that day or later never do. The caller
     * holds the lock on its list.
     */
    void await(ListRevision revision) {
        waitingBefore(revision)
                .filter(other ->
                        !other.terms().validFrom().isBefore(revision.terms().validFrom()))
                .forEach(this::supersede);
    }

    private Stream<ListRevision> waitingBefore(ListRevision revision) {
        var key = revision.key();
        return revisions.waiting(key.list(), key.unit()).stream()
                .filter(other -> other.key().revision() < key.revision());
    }

    private void supersede(ListRevision revision) {
        var key = revision.key();
        revision.supersede(revisions.nextVersion(key.list(), key.unit()));
        revisions.store(revision);
    }

    /** Publishes an approved revision; the caller holds the lock on its list. Whatever waits with a lower number waits in vain. */
    void publish(ListRevision revision) {
        var list = revision.key().list();
        var unit = revision.key().unit();
        waitingBefore(revision).forEach(this::supersede);
        var before = revisions.inForce(list, unit);
        before.ifPresent(this::supersede);
        revision.publish(revisions.nextVersion(list, unit), clock.instant());
        revisions.store(revision);
        outbox.announceAll(told(revision.content(), before.map(ListRevision::content)));
        LOG.infof(
                "reference list %s revision %d is in force",
                revision.content().name(), revision.key().revision());
    }

    /** The parts, and an end for those that the revision before had more: a compacted topic would keep them for ever. */
    private static List<Announcement> told(ReferenceRevision revision, Optional<ReferenceRevision> before) {
        var told = new ArrayList<Announcement>();
        for (var part : revision.published()) {
            told.add(announcement(revision, part.part(), part));
        }
        for (var part = revision.parts() + 1;
                part <= before.map(ReferenceRevision::parts).orElse(0);
                part++) {
            told.add(announcement(revision, part, null));
        }
        return told;
    }

    private static Announcement announcement(
            ReferenceRevision revision, int part, ReferenceRevision.@Nullable Published payload) {
        return new Announcement(
                TOPIC, revision.key(part), TYPE, revision.key(part), revision.revision(), null, null, payload);
    }
}
