package io.labortransfer.registry.sharing;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Follows the agreements of the unit. One that is in force opens the shares that consents have prepared; one that stops closes them. */
@ApplicationScoped
public class AgreementBook {
    private final AgreementLinks links;

    AgreementBook(AgreementLinks links) {
        this.links = links;
    }

    /** Takes in what tracking tells. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(ProvinceScope scope, Collection<AgreementLink> told) {
        links.note(scope, told);
    }

    /** Puts the agreements where they belong, whatever we knew of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void restore(ProvinceScope scope, Collection<AgreementLink> told) {
        links.restore(scope, told);
    }

    /** Forgets agreements that there are not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(ProvinceScope scope, Collection<UUID> ids) {
        links.remove(scope, ids);
    }

    /** The ids of the agreements that we know behind {@code after}, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        return links.ids(scope, after, limit);
    }
}
