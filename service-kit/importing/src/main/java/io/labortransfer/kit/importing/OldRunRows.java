package io.labortransfer.kit.importing;

import java.time.Period;

/** What a collection keeps of runs in a table of its own; it goes when their lines go. */
public interface OldRunRows {

    /** Deletes some of what is kept of files that ended longer ago; answers how many rows. */
    int deleteSome(Period kept);
}
