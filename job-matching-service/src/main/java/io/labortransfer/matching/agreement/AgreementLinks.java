package io.labortransfer.matching.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions to the copy of the agreements, which is kept in the scope of the unit that sends and read by both. */
public interface AgreementLinks {

    /** The active agreements by which the scope's unit sends workers. */
    List<AgreementLink> from(ProvinceScope scope);

    /** The agreement that has this line, in whichever state, if the scope's unit sends workers by it. */
    Optional<AgreementLink> ofLine(ProvinceScope scope, UUID line);

    /** The active agreements by which the scope's unit receives workers. */
    List<AgreementLink> toward(ProvinceScope scope);
}
