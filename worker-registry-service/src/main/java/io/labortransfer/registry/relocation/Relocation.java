package io.labortransfer.registry.relocation;

import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One relocation, as the unit that reads it may know it.
 *
 * <pre>
 * REQUESTED ──the other side──> ACCEPTED or DECLINED
 *           ──who started it, or nobody is there to move any more──> CANCELLED
 *           ──20 working days─> LAPSED
 * </pre>
 *
 * @param uuid its id
 * @param originProvince unit that started it
 * @param startedOrg the office or the worker's client
 * @param toProvince unit that the worker is to belong to
 * @param toDivision county there
 * @param fromProvince unit that has the worker; unknown to a unit that asked by number, until it is accepted
 * @param worker the worker; as unknown
 * @param duplicate the case that it settles
 * @param dueAt when it lapses
 */
public record Relocation(
        UUID uuid,
        String originProvince,
        long version,
        RelocationState state,
        StartedBy startedBy,
        String startedOrg,
        String toProvince,
        String toDivision,
        @Nullable String fromProvince,
        @Nullable UUID worker,
        @Nullable UUID duplicate,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedOrg) {

    /** As whom the service starts one that settles a case. */
    public static final String SETTLEMENT = "duplicate";

    /** As whom the service does what follows from a relocation, and ends one that has come to nothing. */
    static final String SERVICE = "relocation";

    /** Whether {@code unit} is to have the worker. */
    public boolean isArrivalAt(String unit) {
        return toProvince.equals(unit);
    }

    /** What it was as it is asked for; nothing before it was asked for. It is decided once, so that its row tells all of its past. */
    Optional<Relocation> as(AsKnown asked) {
        var decided = decidedAt;
        if (decided == null || asked.covers(decided)) {
            return Optional.of(this).filter(present -> asked.covers(createdAt));
        }
        return Optional.of(asked()).filter(past -> asked.covers(createdAt));
    }

    private Relocation asked() {
        return new Relocation(
                uuid,
                originProvince,
                1,
                RelocationState.REQUESTED,
                startedBy,
                startedOrg,
                toProvince,
                toDivision,
                fromProvince,
                worker,
                duplicate,
                createdAt,
                dueAt,
                null,
                null);
    }

    /** Whether {@code unit} has let the worker go by it. What it reads of the relocation since then is that it did, and when. */
    public boolean isGoneFrom(String unit) {
        return state == RelocationState.ACCEPTED && unit.equals(fromProvince);
    }

    /** Whether a decided case ordered it. */
    boolean settles() {
        return startedOrg.equals(SETTLEMENT);
    }

    private boolean isOfStarter(String unit) {
        return (startedBy == StartedBy.NEW) == isArrivalAt(unit);
    }

    /** The side that did not start it lets go, or takes over. */
    Ruling<Relocation> accept(String unit, String by, Instant at) {
        return decide(!isOfStarter(unit), RelocationState.ACCEPTED, by, at);
    }

    /** The side that did not start it refuses. */
    Ruling<Relocation> decline(String unit, String by, Instant at) {
        return decide(!isOfStarter(unit), RelocationState.DECLINED, by, at);
    }

    /**
     * Whoever started it does not want it any more. What the worker asked for the worker alone takes back, and nobody what a decided case
     * ordered: it was not the office's own wish.
     *
     * @param worker whether the worker asks, and not an office
     */
    Ruling<Relocation> cancel(String unit, boolean worker, String by, Instant at) {
        var own = worker == (startedBy == StartedBy.WORKER) && !settles() && isOfStarter(unit);
        return decide(own, RelocationState.CANCELLED, by, at);
    }

    /** The worker has died or was erased: there is nobody to move any more. */
    Ruling<Relocation> end(Instant at) {
        return decide(true, RelocationState.CANCELLED, SERVICE, at);
    }

    /** Nobody answered. */
    Ruling<Relocation> lapse(Instant at) {
        return decide(!at.isBefore(dueAt), RelocationState.LAPSED, "clock", at);
    }

    private Ruling<Relocation> decide(boolean mayDecide, RelocationState how, String by, Instant at) {
        if (!mayDecide) {
            return Ruling.refused(RelocationRefusal.RELOCATION_OTHER_SIDE);
        }
        if (state != RelocationState.REQUESTED) {
            return Ruling.refused(RelocationRefusal.RELOCATION_STATE);
        }
        return Ruling.granted(new Relocation(
                uuid,
                originProvince,
                version + 1,
                how,
                startedBy,
                startedOrg,
                toProvince,
                toDivision,
                fromProvince,
                worker,
                duplicate,
                createdAt,
                dueAt,
                at,
                by));
    }
}
