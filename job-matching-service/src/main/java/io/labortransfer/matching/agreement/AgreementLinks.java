package io.labortransfer.matching.agreement;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The copy of the agreements. It is kept in the scope of the unit that sends, and read by both. */
public interface AgreementLinks {

    /** Keeps agreements where they are newer than what is known. */
    void note(ProvinceScope scope, Collection<AgreementLink> links);

    /** Keeps them whatever is known. */
    void restore(ProvinceScope scope, Collection<AgreementLink> links);

    /** Removes agreements. */
    void remove(ProvinceScope scope, Collection<UUID> ids);

    /** The ids behind {@code after}, in their order. */
    List<UUID> ids(ProvinceScope scope, UUID after, int limit);

    /** The active agreements by which the scope's unit sends workers. */
    List<AgreementLink> from(ProvinceScope scope);

    /** The active agreements by which the scope's unit receives workers. */
    List<AgreementLink> toward(ProvinceScope scope);
}
