package io.labortransfer.kit.importing;

import java.time.Period;

/** Files of all units that nobody needs any more, as system work sees them: nothing in it is personal. */
public interface OldImports {

    /** Ends those that stayed open too long; answers how many. */
    int expire();

    /** Deletes some of the lines and forecasts of files that ended longer ago than they are kept; false when there is none left. */
    boolean deleteSome(Period kept);
}
