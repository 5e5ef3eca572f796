package io.labortransfer.registry.claim;

import io.labortransfer.registry.claim.CaseDesk.Seen;
import io.labortransfer.registry.duplicate.CaseProgress;
import io.labortransfer.registry.duplicate.CaseVersion;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.Side;
import io.labortransfer.registry.duplicate.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a case, as its reader may know it: who the other side is, and what it said, no earlier than the case itself tells it.
 *
 * @param present the case as the reader sees it now
 * @param version the version
 * @param former the version before it; none before the first
 */
public record CaseEntry(
        Seen present, CaseVersion version, @Nullable CaseVersion former) {

    /** For whom it was made; nothing for the service's own work. */
    public Optional<Side> madeBy() {
        return Optional.ofNullable(version.unit())
                .filter(unit -> version.by() != null)
                .map(unit -> present.duplicate().spokeFor(unit));
    }

    /** The organization that made it. */
    public @Nullable String by() {
        var maker = madeBy();
        return maker.isEmpty() || isTold(maker.get()) ? version.by() : null;
    }

    /** Who answered is named by that, whoever has the person since; who did something else, once the case names it. */
    private boolean isTold(Side maker) {
        if (maker == Side.NATION || maker == present.side() || present.side() == Side.NATION) {
            return true;
        }
        var answered = !Objects.equals(of(maker, progress()), of(maker, before()));
        return answered ? present.duplicate().mayBeNamed() : present.named();
    }

    /** What was said with it: by a side or by whoever decided. */
    public Optional<Statement> said() {
        return Stream.of(Side.CLAIMANT, Side.HOLDER)
                .filter(this::told)
                .filter(side -> !Objects.equals(of(side, progress()), of(side, before())))
                .filter(this::stands)
                .map(side -> of(side, progress()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What a side took back is told to itself and to the nation. */
    private boolean stands(Side side) {
        return present.side() == side
                || present.side() == Side.NATION
                || Objects.equals(
                        of(side, progress()), of(side, present.duplicate().progress()));
    }

    /** Why it was decided so, where it was decided with this version. */
    public @Nullable String decisionReason() {
        var reason = progress().decisionReason();
        return Objects.equals(reason, former == null ? null : before().decisionReason()) ? null : reason;
    }

    /** Names of the properties that it changed; none for the first version. */
    public List<String> changed() {
        if (former == null) {
            return List.of();
        }
        var now = progress();
        var then = before();
        return Stream.of(
                        name("decisionReason", now.decisionReason(), then.decisionReason()),
                        name("escalatedAt", now.escalatedAt(), then.escalatedAt()),
                        name("outcome", now.outcome(), then.outcome()),
                        name("resolvedAt", now.resolvedAt(), then.resolvedAt()),
                        name("state", now.state(), then.state()),
                        name(
                                "statements",
                                Stream.of(now.claimant(), now.holder()).toList(),
                                Stream.of(then.claimant(), then.holder()).toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> name(String property, @Nullable Object now, @Nullable Object then) {
        return Objects.equals(now, then) ? Optional.empty() : Optional.of(property);
    }

    /** What a side says is told to itself, to the nation, and once the case is no longer open to the other side. */
    private boolean told(Side side) {
        return present.side() == side
                || present.side() == Side.NATION
                || present.duplicate().state() != DuplicateState.OPEN;
    }

    private CaseProgress progress() {
        return version.duplicate().progress();
    }

    private CaseProgress before() {
        return former == null ? CaseProgress.NONE : former.duplicate().progress();
    }

    private static @Nullable Statement of(Side side, CaseProgress progress) {
        return side == Side.CLAIMANT ? progress.claimant() : progress.holder();
    }
}
