package io.labortransfer.tracking.spell;

import org.jspecify.annotations.Nullable;

/** How far from home the work is. */
public enum SpellScope {
    IN_COUNTY,
    CROSS_COUNTY,
    CROSS_PROVINCE;

    private static final int COUNTY_DIGITS = 6;

    /** The scope of work in {@code division} of {@code unit} for a person registered in {@code homeUnit}. */
    public static SpellScope between(String homeUnit, @Nullable String homeDivision, String unit, String division) {
        if (!homeUnit.equals(unit)) {
            return CROSS_PROVINCE;
        }
        boolean sameCounty = homeDivision != null
                && homeDivision.length() >= COUNTY_DIGITS
                && division.startsWith(homeDivision.substring(0, COUNTY_DIGITS));
        return sameCounty ? IN_COUNTY : CROSS_COUNTY;
    }
}
