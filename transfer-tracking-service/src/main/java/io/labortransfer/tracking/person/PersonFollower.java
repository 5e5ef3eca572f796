package io.labortransfer.tracking.person;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;

/** Someone who wants to know when facts of people arrive. */
public interface PersonFollower {

    /** These facts arrived, in the present transaction. */
    void learned(ProvinceScope scope, Collection<PersonFact> facts);
}
