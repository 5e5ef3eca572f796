package io.labortransfer.kit.importing;

import io.labortransfer.kit.access.InNameOf;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;

/** In whose name the lines of files are taken, and who may look at what became of them. */
public interface Senders {

    /** Notes who opened the job, in the transaction that opens it. */
    void note(ImportJob job, Passport caller);

    /** Who opened it. */
    Sender of(ImportJob job);

    /** Whether the caller may know of the job. */
    boolean shows(ImportJob job, Passport caller);

    /**
     * Who sent a file.
     *
     * @param passport as whom
     * @param scope what the work on its lines may touch
     */
    record Sender(Passport passport, ProvinceScope scope) {

        InNameOf ordering(String operation) {
            return new InNameOf(passport, scope, operation);
        }
    }
}
