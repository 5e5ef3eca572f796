package io.labortransfer.registry.claim;

import io.smallrye.config.ConfigMapping;

/** How often cases and what follows from them are looked at, and who is named in them. */
@ConfigMapping(prefix = "suite.duplicates")
interface DuplicateSettings {

    /** Time between two looks at the terms of cases, for example 1m. */
    String caseClock();

    /** Time between two looks at the terms of relocations. */
    String relocationClock();

    /** Time between two looks whether the records of a unit are to be compared. */
    String probableClock();

    /** Share of cases whose sides are never named to each other, from 0 to 1, as those about protected persons are not. */
    double unnamedShare();
}
