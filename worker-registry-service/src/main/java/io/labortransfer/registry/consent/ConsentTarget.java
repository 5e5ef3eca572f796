package io.labortransfer.registry.consent;

import io.labortransfer.kit.ids.PublicId;
import java.util.Optional;

/** Whom a consent can name, by the form in which it does. */
enum ConsentTarget {
    UNIT,
    EMPLOYER,
    PARTNER;

    private static final int UNIT_DIGITS = 2;

    /** What {@code target} is, if it is anything that can be named; whether a unit is known is not asked. */
    static Optional<ConsentTarget> of(String target) {
        if (target.length() == UNIT_DIGITS) {
            return Optional.of(UNIT);
        }
        if (PublicId.parse("emp", target).isPresent()) {
            return Optional.of(EMPLOYER);
        }
        return PublicId.parse("ptn", target).map(partner -> PARTNER);
    }
}
