package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** The lines of a person in the files that are kept still. */
public interface PersonLines {

    /**
     * Makes every line of the worker blank, in short transactions of its own: those whose results name the worker, and those that hold
     * the worker's ID number, read or not. The other lines keep their numbers, and a blank line is no row.
     *
     * @param step called between the transactions; throws when the work is not wanted any more
     */
    void blank(ProvinceScope scope, UUID worker, Runnable step);
}
