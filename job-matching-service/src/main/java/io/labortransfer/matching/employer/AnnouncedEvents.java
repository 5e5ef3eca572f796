package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Follows an employer that is stopped, in the transaction of the change. Recruitment events do. */
public interface AnnouncedEvents {

    /** What the employer has announced does not take place. */
    void hostStopped(ProvinceScope scope, UUID employer);
}
