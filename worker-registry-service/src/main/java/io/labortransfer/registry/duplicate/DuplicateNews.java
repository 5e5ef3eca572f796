package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told of a case, to the units that must know now. */
public final class DuplicateNews {
    private DuplicateNews() {}

    /** What happened. */
    public enum Kind {
        OPENED,
        DISPOSITION_FILED,
        RESOLVED,
        ESCALATED;

        private String type() {
            return "lt.duplicate." + name().toLowerCase(java.util.Locale.ROOT) + ".v1";
        }

        static Kind of(DuplicateCase now) {
            return switch (now.state()) {
                case OPEN -> DISPOSITION_FILED;
                case ESCALATED -> ESCALATED;
                case RESOLVED -> RESOLVED;
            };
        }
    }

    /** The announcement of what a case has become by a statement, a decision or the clock. */
    public static Announcement of(DuplicateCase now) {
        return announcement(Kind.of(now), now);
    }

    /** The announcement of two records of one unit that may be one person. */
    public static Announcement probable(String unit, UUID id, UUID one, UUID other, Instant openedAt, Instant dueAt) {
        return announcement(
                Kind.OPENED,
                new DuplicateCase(
                        id,
                        1,
                        DuplicateKind.PROBABLE,
                        unit,
                        null,
                        unit,
                        one,
                        other,
                        List.of(),
                        openedAt,
                        openedAt,
                        dueAt,
                        CaseProgress.NONE));
    }

    static Announcement announcement(Kind kind, DuplicateCase now) {
        var id = new DuplicateId(now.uuid()).wire();
        return new Announcement(
                "lt.duplicate.v1",
                id,
                kind.type(),
                id,
                now.version(),
                now.claimantProvince(),
                now.holderProvince(),
                payload(kind, id, now));
    }

    /** A map, because {@code notify} cannot be the name of a record's component. */
    private static Map<String, Object> payload(Kind kind, String id, DuplicateCase now) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("duplicateId", id);
        payload.put("originProvince", now.claimantProvince());
        payload.put("destinationProvince", now.holderProvince());
        payload.put("kind", now.kind().name());
        payload.put("state", now.state().name());
        payload.put("version", now.version());
        payload.put("dueAt", now.dueAt());
        payload.put(
                "workerIds",
                Stream.of(now.holderWorker(), now.otherWorker())
                        .filter(java.util.Objects::nonNull)
                        .map(worker -> PublicId.format("wkr", worker))
                        .toList());
        payload.put("notify", List.copyOf(told(kind, now)));
        return payload;
    }

    private static Set<String> told(Kind kind, DuplicateCase now) {
        var units = new LinkedHashSet<String>();
        if (kind != Kind.OPENED) {
            units.add(now.claimantProvince());
        }
        units.add(now.holderProvince());
        return units;
    }
}
