package io.labortransfer.matching.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;

/** Wants to know, in the same transaction, when agreements by which a unit sends workers have changed. */
public interface AgreementChanges {

    /** These are known otherwise than before. */
    void changed(ProvinceScope scope, Collection<AgreementLink> links);
}
