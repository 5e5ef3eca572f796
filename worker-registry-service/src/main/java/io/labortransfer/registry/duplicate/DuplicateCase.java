package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case, with what both sides said.
 *
 * <pre>
 * OPEN ──both answered, or the claimant yields──> RESOLVED
 *   │  ──due, and the claimant is silent────────> RESOLVED: the holder keeps
 *   └──they disagree, or due and the holder is silent──> ESCALATED ──the nation decides──> RESOLVED
 * OPEN, ESCALATED ──the person comes to the claimant by another way──> RESOLVED
 * </pre>
 *
 * @param uuid its id
 * @param claimantProvince the unit whose record waits
 * @param claimantDivision county of that record
 * @param holderProvince the unit that has the person; the same for two records of one unit
 * @param holderWorker the worker there
 * @param otherWorker the second worker, of two records of one unit
 * @param grounds why two records of one unit look alike
 * @param namedAt from when each side may know the other, answered or not
 * @param dueAt when silence counts
 */
public record DuplicateCase(
        UUID uuid,
        long version,
        DuplicateKind kind,
        String claimantProvince,
        @Nullable String claimantDivision,
        String holderProvince,
        UUID holderWorker,
        @Nullable UUID otherWorker,
        List<String> grounds,
        Instant openedAt,
        Instant namedAt,
        Instant dueAt,
        CaseProgress progress) {

    public DuplicateCase {
        grounds = List.copyOf(grounds);
    }

    /** The other side is not named at all: nobody may learn by a case where a protected person is. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String NATION = "00";

    /** A case that was opened just now. */
    static DuplicateCase opened(
            UUID uuid, String claimant, String holder, UUID holderWorker, Instant openedAt, Instant dueAt) {
        return new DuplicateCase(
                uuid,
                1,
                DuplicateKind.SAME_ID,
                claimant,
                null,
                holder,
                holderWorker,
                null,
                List.of(),
                openedAt,
                dueAt,
                dueAt,
                CaseProgress.NONE);
    }

    /** How far it is. */
    public DuplicateState state() {
        return progress.state();
    }

    /** Who {@code unit} is here. */
    public Side side(String unit) {
        if (unit.equals(claimantProvince)) {
            return kind == DuplicateKind.PROBABLE ? Side.BOTH : Side.CLAIMANT;
        }
        return unit.equals(holderProvince) ? Side.HOLDER : Side.NATION;
    }

    /** For whom {@code unit} spoke here, though another unit may hold the person since. */
    public Side spokeFor(String unit) {
        if (unit.equals(NATION)) {
            return Side.NATION;
        }
        return unit.equals(claimantProvince) ? side(unit) : Side.HOLDER;
    }

    /** A side says what it wants; while the case is open it may change its mind. */
    public Ruling<DuplicateCase> file(Side side, Statement statement, Instant at) {
        if (side == Side.NATION || side == Side.BOTH) {
            return Ruling.refused(DuplicateRefusal.DUPLICATE_NOT_YOURS);
        }
        return state() == DuplicateState.OPEN
                ? Ruling.granted(next(progress.with(side, statement.by(unit(side)), at)))
                : Ruling.refused(DuplicateRefusal.DUPLICATE_STATE);
    }

    private String unit(Side side) {
        return side == Side.CLAIMANT ? claimantProvince : holderProvince;
    }

    /** The day has come: a silent claimant has lost interest, a silent holder does not decide by silence. */
    public DuplicateCase due(Instant at) {
        if (state() != DuplicateState.OPEN || kind == DuplicateKind.PROBABLE || at.isBefore(dueAt)) {
            return this;
        }
        return next(
                progress.claimant() == null
                        ? progress.resolved(Outcome.HOLDER_KEEPS, null, at)
                        : progress.escalated(at));
    }

    /** The person came to the claimant, by whatever way: there is nothing to decide any more. */
    public DuplicateCase arrived(Instant at) {
        return state() == DuplicateState.RESOLVED ? this : next(progress.resolved(Outcome.CLAIMANT_TAKES, null, at));
    }

    /** Whoever stands above the sides decides: the nation in an escalated case, the unit's own office about two records of its own. */
    public Ruling<DuplicateCase> decide(Side side, Outcome how, String reason, Instant at) {
        if (side == Side.CLAIMANT || side == Side.HOLDER || !isPossible(how)) {
            return Ruling.refused(DuplicateRefusal.DUPLICATE_NOT_YOURS);
        }
        var ripe = side == Side.NATION ? DuplicateState.ESCALATED : DuplicateState.OPEN;
        return state() == ripe
                ? Ruling.granted(next(progress.resolved(how, reason, at)))
                : Ruling.refused(DuplicateRefusal.DUPLICATE_STATE);
    }

    private boolean isPossible(Outcome how) {
        return how == Outcome.DIFFERENT_PERSONS || (how == Outcome.SAME_PERSON) == (kind == DuplicateKind.PROBABLE);
    }

    /** Whether {@code side} may know which unit the other is: once that has answered, or from a day on. */
    public boolean isNamedTo(Side side, Instant at) {
        return switch (side) {
            case NATION, BOTH -> true;
            case CLAIMANT -> isNamed(progress.holder(), holderProvince, at);
            case HOLDER -> isNamed(progress.claimant(), claimantProvince, at);
        };
    }

    /** The answer of a unit that held the person before names that unit and not the next. */
    private boolean isNamed(@Nullable Statement answer, String unit, Instant at) {
        return mayBeNamed() && (answer != null && unit.equals(answer.unit()) || !at.isBefore(namedAt));
    }

    /** Whether the sides may ever know each other. */
    public boolean mayBeNamed() {
        return namedAt.isBefore(NEVER);
    }

    private DuplicateCase next(CaseProgress further) {
        return at(version + 1, further);
    }

    /** The same case in another of its versions. */
    public DuplicateCase at(long otherVersion, CaseProgress further) {
        return as(otherVersion, holderProvince, further);
    }

    /** The same case when another unit had the person. */
    public DuplicateCase heldBy(String unit) {
        return as(version, unit, progress);
    }

    private DuplicateCase as(long otherVersion, String holder, CaseProgress further) {
        return new DuplicateCase(
                uuid,
                otherVersion,
                kind,
                claimantProvince,
                claimantDivision,
                holder,
                holderWorker,
                otherWorker,
                grounds,
                openedAt,
                namedAt,
                dueAt,
                further);
    }
}
