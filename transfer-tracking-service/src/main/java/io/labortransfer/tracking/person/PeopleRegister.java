package io.labortransfer.tracking.person;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.idempotency.KeptAnswers;
import io.labortransfer.tracking.residence.Elsewhere;
import io.labortransfer.tracking.residence.Residences;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the people as the candidate state tells them. */
@ApplicationScoped
public class PeopleRegister {

    private final People people;
    private final PersonFollower follower;
    private final Residences residences;
    private final KeptAnswers kept;

    PeopleRegister(People people, PersonFollower follower, Residences residences, KeptAnswers kept) {
        this.people = people;
        this.residences = residences;
        this.kept = kept;
        this.follower = follower;
    }

    /**
     * Takes in what arrived, in the consumer's transaction; who is gone goes from the answers that are kept for a retry, too. What was
     * true before the person moved away is old news: the new unit's state comes behind it.
     */
    public void learn(ProvinceScope scope, Collection<PersonFact> told, Collection<UUID> gone) {
        Map<UUID, Elsewhere> elsewhere = told.isEmpty()
                ? Map.of()
                : residences.held(scope, told.stream().map(PersonFact::workerId).toList());
        List<PersonFact> facts =
                told.stream().filter(fact -> isNews(fact, elsewhere)).toList();
        if (!facts.isEmpty()) {
            people.keep(scope, facts);
            follower.learned(scope, facts);
        }
        if (!gone.isEmpty()) {
            people.forget(scope, gone);
            kept.forget(gone.stream().map(ForeignIds::worker).toList());
        }
    }

    private static boolean isNews(PersonFact fact, Map<UUID, Elsewhere> elsewhere) {
        Elsewhere moved = elsewhere.get(fact.workerId());
        return moved == null || fact.workerVersion() >= moved.since();
    }
}
