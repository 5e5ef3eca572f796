package io.labortransfer.registry.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Which revision of which policy.
 *
 * @param policy what is set
 * @param unit reporting unit that sets it, {@code 00} for the nation
 * @param revision counted from 1
 */
@Embeddable
public record PolicyKey(
        @Enumerated(EnumType.STRING) @Column(name = "policy")
        Policy policy,

        @Column(name = "unit") String unit,
        @Column(name = "revision") int revision) {

    /** The unit of what holds everywhere. */
    public static final String NATION = "00";
}
