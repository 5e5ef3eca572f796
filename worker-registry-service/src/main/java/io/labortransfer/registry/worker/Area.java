package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an office speaks for, by the digits that it is known by. People are registered in counties: to an office of a county or of more
 * belongs who is registered there, to one of a town or of a village who is registered in its county and lives there.
 *
 * @param prefix what the divisions of the office begin with; the empty text is a whole unit
 */
public record Area(String prefix) {
    private static final int COUNTY_DIGITS = 6;

    /** The area of whoever reaches so far. */
    public static Area of(ProvinceScope scope) {
        return new Area(scope.divisionPrefix());
    }

    /** What the registration of a worker of the area begins with. */
    public String registration() {
        return isTown() ? prefix.substring(0, COUNTY_DIGITS) : prefix;
    }

    /** What the residence of a worker of the area begins with; nothing where it does not matter. */
    public Optional<String> residence() {
        return isTown() ? Optional.of(prefix) : Optional.empty();
    }

    private boolean isTown() {
        return prefix.length() > COUNTY_DIGITS;
    }

    /** Whether people of the area may be registered in this division. */
    public boolean admits(String registrationDivision) {
        return registrationDivision.startsWith(registration());
    }

    /** Whether who is registered and lives there belongs to the area. */
    public boolean holds(String registrationDivision, @Nullable String residenceDivision) {
        return admits(registrationDivision)
                && (!isTown() || residenceDivision != null && residenceDivision.startsWith(prefix));
    }
}
