package io.labortransfer.tracking.person;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps the people as the candidate state tells them. */
@ApplicationScoped
public class PeopleRegister {

    private final People people;
    private final PersonFollower follower;
    private final KeptAnswers kept;

    PeopleRegister(People people, PersonFollower follower, KeptAnswers kept) {
        this.people = people;
        this.kept = kept;
        this.follower = follower;
    }

    /** Takes in what arrived, in the consumer's transaction; who is gone goes from the answers that are kept for a retry, too. */
    public void learn(ProvinceScope scope, Collection<PersonFact> facts, Collection<UUID> gone) {
        if (!facts.isEmpty()) {
            people.keep(scope, facts);
            follower.learned(scope, facts);
        }
        if (!gone.isEmpty()) {
            people.forget(scope, gone);
            kept.forget(gone.stream().map(ForeignIds::worker).toList());
        }
    }
}
