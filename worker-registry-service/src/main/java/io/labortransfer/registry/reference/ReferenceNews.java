package io.labortransfer.registry.reference;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Publishes an approved revision; the caller holds the lock on its list. */
    void publish(ListRevision revision) {
        var list = revision.key().list();
        var unit = revision.key().unit();
        var before = revisions.inForce(list, unit);
        before.ifPresent(standing -> {
            standing.supersede(revisions.nextVersion(list, unit));
            revisions.store(standing);
        });
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
