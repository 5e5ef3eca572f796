package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Follows what becomes of an employer, in the transaction of the change. Job orders do. */
public interface HeldOrders {

    /** Orders that name the employer stand still from now on. */
    void hold(ProvinceScope scope, UUID employer);

    /** Orders that name the employer stand still for it no longer. */
    void free(ProvinceScope scope, UUID employer);
}
