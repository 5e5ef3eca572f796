package io.labortransfer.registry.household;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a household is watched, by whose word.
 *
 * @param type the kind
 * @param source the system that said so; none for a household of which no system has said anything
 * @param asOf the day on which it held there
 */
@Embeddable
public record Monitoring(
        @Column(name = "monitoring_type") @Enumerated(EnumType.STRING)
        MonitoringType type,

        @Column(name = "monitoring_source") @Nullable String source,
        @Column(name = "monitoring_on") @Nullable LocalDate asOf) {

    /** Of a household of which no system has said anything. */
    public static final Monitoring UNSAID = new Monitoring(MonitoringType.NONE, null, null);

    /** Whether it holds on an earlier day than {@code other}: then it is old news beside it. */
    boolean isOlderThan(Monitoring other) {
        return asOf != null && other.asOf != null && asOf.isBefore(other.asOf);
    }
}
