package io.labortransfer.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the risk of a household stands, by whose word.
 *
 * @param state the state
 * @param source the system that said so; none for a household of which no system has said anything
 * @param asOf the day on which it held there
 */
@Embeddable
public record Risk(
        @Column(name = "risk_state") @Enumerated(EnumType.STRING)
        RiskState state,

        @Column(name = "risk_source") @Nullable String source,
        @Column(name = "risk_on") @Nullable LocalDate asOf) {

    /** Of a household of which no system has said anything. */
    public static final Risk UNSAID = new Risk(RiskState.NONE, null, null);

    /** Whether it holds on an earlier day than {@code other}: then it is old news beside it. */
    boolean isOlderThan(Risk other) {
        return asOf != null && other.asOf != null && asOf.isBefore(other.asOf);
    }

    /** Whether the state may follow that of {@code other}, or is the same. */
    boolean mayFollow(Risk other) {
        return state == other.state
                || other.source == null
                || other.state.moves().contains(state);
    }
}
