package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.person.PersonFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** An accepted offer may arrive before the candidate state of its worker: the case then learns the county later. */
@ApplicationScoped
class TravelerFacts implements PersonFollower {

    private final Transfers transfers;

    TravelerFacts(Transfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public void learned(ProvinceScope scope, Collection<PersonFact> facts) {
        transfers.learn(scope, facts);
    }
}
