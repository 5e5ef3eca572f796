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
    public Relocation at(Passport caller, UUID id, AsKnown asked) {
        return desk.get(caller, id).as(asked).orElseThrow(Problems::notFound);
    }

    /** The relocation and at most {@code limit} versions of it below {@code below}, the newest first; or 404. */
    @Transactional
    public KeptHistory<Relocation> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var relocation = desk.get(caller, id);
        var versions = Stream.concat(decision(relocation).stream(), Stream.of(request(relocation)))
                .filter(version -> below == null || version.version() < below)
                .limit(limit)
                .toList();
        return new KeptHistory<>(relocation, versions);
    }

    private static KeptVersion request(Relocation relocation) {
        var settles = relocation.startedOrg().equals(Relocation.SETTLEMENT);
        return version(
                1,
                RelocationState.REQUESTED,
                relocation.createdAt(),
                relocation.startedOrg(),
                settles ? null : actor(relocation),
                settles ? null : "startRelocation",
                List.of());
    }

    private static Optional<KeptVersion> decision(Relocation relocation) {
        var at = relocation.decidedAt();
        if (at == null) {
            return Optional.empty();
        }
        var state = relocation.state();
        var ownWord = relocation.startedOrg().equals(relocation.decidedOrg());
        return Optional.of(version(
                relocation.version(),
                state,
                at,
                deciderTold(relocation) ? relocation.decidedOrg() : null,
                state == RelocationState.LAPSED ? null : ownWord ? actor(relocation) : OFFICE,
                operation(state),
                List.of("decidedAt", "state")));
    }

    /** Whom a unit asked by number it does not learn before that side has let go: not by who refused either. */
    private static boolean deciderTold(Relocation relocation) {
        return relocation.state() != RelocationState.DECLINED || relocation.fromProvince() != null;
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
