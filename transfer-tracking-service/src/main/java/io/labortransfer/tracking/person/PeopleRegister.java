package io.labortransfer.tracking.person;

import io.labortransfer.kit.access.ProvinceScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Keeps the people as the candidate state tells them. */
@ApplicationScoped
public class PeopleRegister {

    private final People people;
    private final PersonFollower follower;

    PeopleRegister(People people, PersonFollower follower) {
        this.people = people;
        this.follower = follower;
    }

    /** Takes in what arrived, in the consumer's transaction. */
    public void learn(ProvinceScope scope, Collection<PersonFact> facts, Collection<UUID> gone) {
        if (!facts.isEmpty()) {
            people.keep(scope, facts);
            follower.learned(scope, facts);
        }
        if (!gone.isEmpty()) {
            people.forget(scope, gone);
        }
    }
}
