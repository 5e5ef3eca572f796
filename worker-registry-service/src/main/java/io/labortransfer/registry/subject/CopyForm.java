package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.registry.worker.Reach;

/** For whom a copy of a person is written. */
public enum CopyForm {
    /** Everything; the person alone fetches it. */
    OWN,
    /**
     * What an office hands over. That the person denies an act is not in it, nor what tells of a rights case: either may be kept from this
     * very office.
     */
    OFFICE;

    static CopyForm of(Passport reader) {
        return Reach.relation(reader) == Relation.SELF ? OWN : OFFICE;
    }
}
