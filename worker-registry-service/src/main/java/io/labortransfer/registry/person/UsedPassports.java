package io.labortransfer.registry.person;

import io.labortransfer.kit.access.ProvinceScope;
import java.time.Instant;

/** Exchanged passports that have opened an answer. One opens one answer, whichever replica is asked. */
public interface UsedPassports {

    /** Notes the signed passport until it ends; false when it was noted before. */
    boolean use(ProvinceScope scope, String signed, Instant until);
}
