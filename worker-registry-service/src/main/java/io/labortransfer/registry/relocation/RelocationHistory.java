package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptHistory;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a relocation and who decided it. Both stand in its row: it is asked for once and decided once. Whoever takes part in it
 * reads its past, and learns no more of the other side than from the relocation itself.
 */
@ApplicationScoped
public class RelocationHistory {
    private static final String OFFICE = "OP";
    private static final String WORKER = "WK";

    private final RelocationDesk desk;

    RelocationHistory(RelocationDesk desk) {
        this.desk = desk;
    }

    /** The relocation as it is asked for, or 404. */
    @Transactional
    public RelocationDesk.Seen at(Passport caller, UUID id, AsKnown asked) {
        var present = desk.get(caller, id);
        return present.relocation().as(asked).map(present::past).orElseThrow(Problems::notFound);
    }

    /** The relocation and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<RelocationDesk.Seen> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = desk.get(caller, id);
        var versions = Stream.concat(decision(present).stream(), Stream.of(request(present)))
                .filter(version -> below == null || version.version() < below)
                .limit(limit)
                .toList();
        return new KeptHistory<>(present, versions);
    }

    private static KeptVersion request(RelocationDesk.Seen present) {
        var relocation = present.relocation();
        var settles = relocation.settles();
        var hidden = present.gone() && relocation.startedBy() == StartedBy.NEW;
        return version(
                1,
                RelocationState.REQUESTED,
                relocation.createdAt(),
                hidden ? null : relocation.startedOrg(),
                settles ? null : actor(relocation),
                settles ? null : "startRelocation",
                List.of());
    }

    private static Optional<KeptVersion> decision(RelocationDesk.Seen present) {
        var relocation = present.relocation();
        var at = relocation.decidedAt();
        if (at == null) {
            return Optional.empty();
        }
        var state = relocation.state();
        var ownWord = relocation.startedOrg().equals(relocation.decidedOrg());
        var byItself = state == RelocationState.LAPSED || Relocation.SERVICE.equals(relocation.decidedOrg());
        return Optional.of(version(
                relocation.version(),
                state,
                at,
                deciderTold(present) ? relocation.decidedOrg() : null,
                byItself ? null : ownWord ? actor(relocation) : OFFICE,
                byItself ? null : operation(state),
                List.of("decidedAt", "state")));
    }

    /**
     * Whom a unit asked by number it does not learn before that side has let go: not by who refused either. A unit that has let go does not
     * learn from here who took over.
     */
    private static boolean deciderTold(RelocationDesk.Seen present) {
        var relocation = present.relocation();
        return present.gone()
                ? relocation.startedBy() == StartedBy.NEW
                : relocation.state() != RelocationState.DECLINED || relocation.fromProvince() != null;
    }

    private static String actor(Relocation relocation) {
        return relocation.startedBy() == StartedBy.WORKER ? WORKER : OFFICE;
    }

    private static @Nullable String operation(RelocationState state) {
        return switch (state) {
            case REQUESTED, LAPSED -> null;
            case ACCEPTED -> "acceptRelocation";
            case DECLINED -> "declineRelocation";
            case CANCELLED -> "cancelRelocation";
        };
    }

    private static KeptVersion version(
            long version,
            RelocationState state,
            Instant at,
            @Nullable String by,
            @Nullable String actor,
            @Nullable String operation,
            List<String> changed) {
        return new KeptVersion(version, state.name(), at, at, by, actor, operation, null, changed);
    }
}
