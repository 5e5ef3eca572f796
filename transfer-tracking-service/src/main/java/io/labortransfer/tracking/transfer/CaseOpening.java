package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.time.Times;
import io.labortransfer.tracking.person.People;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.spell.EndedByDeath;
import io.labortransfer.tracking.spell.SpellEndings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Saga S1: an accepted offer opens a case, continues one that waits for a next offer, or is refused.
 * The highest acceptance of a worker is fenced: an older one never opens anything. Nothing opens for the dead.
 */
@ApplicationScoped
public class CaseOpening {

    private final Transfers transfers;
    private final Deaths deaths;
    private final People people;
    private final SpellEndings spells;
    private final CaseNews news;
    private final CaseBirth births;

    CaseOpening(
            Transfers transfers, Deaths deaths, People people, SpellEndings spells, CaseNews news, CaseBirth births) {
        this.transfers = transfers;
        this.deaths = deaths;
        this.people = people;
        this.spells = spells;
        this.news = news;
        this.births = births;
    }

    /** Takes in accepted offers of one origin province, in their order, in the consumer's transaction. */
    public void accepted(ProvinceScope scope, List<AcceptedOffer> offers) {
        Set<UUID> workers = offers.stream().map(AcceptedOffer::workerId).collect(Collectors.toSet());
        Map<UUID, Long> fences = new HashMap<>(transfers.fences(scope, workers));
        Map<UUID, TransferCase> open = new HashMap<>();
        transfers.openOf(scope, workers).forEach(found -> open.put(found.workerId(), found));
        Map<UUID, PersonFact> known = people.among(scope, workers);
        Set<UUID> dead = deaths.among(scope, workers);
        List<Announcement> told = new ArrayList<>();
        for (AcceptedOffer offer : offers) {
            told.addAll(
                    dead.contains(offer.workerId()) ? refused(offer, fences) : open(scope, offer, fences, open, known));
        }
        transfers.raise(scope, fences);
        news.tellAll(told);
    }

    private List<Announcement> open(
            ProvinceScope scope,
            AcceptedOffer offer,
            Map<UUID, Long> fences,
            Map<UUID, TransferCase> open,
            Map<UUID, PersonFact> known) {
        TransferCase present = open.get(offer.workerId());
        long highest = fences.getOrDefault(offer.workerId(), Long.MIN_VALUE);
        if (offer.acceptSeq() <= highest) {
            boolean toldBefore = offer.acceptSeq() == highest
                    && (present == null || present.assignment().matchId().equals(offer.matchId()));
            return toldBefore ? List.of() : List.of(news.rejected(offer, "OLDER_ACCEPTANCE", offer.at()));
        }
        fences.put(offer.workerId(), offer.acceptSeq());
        if (present == null) {
            TransferCase born = births.open(offer, traveler(known.get(offer.workerId())));
            transfers.add(born);
            open.put(offer.workerId(), born);
            return news.of(born, List.of(born.opening()), offer.word());
        }
        return continued(scope, present, offer);
    }

    /** An acceptance that is told again is answered again: whoever made it waits for the answer. */
    private List<Announcement> refused(AcceptedOffer offer, Map<UUID, Long> fences) {
        fences.merge(offer.workerId(), offer.acceptSeq(), Math::max);
        return List.of(news.rejected(offer, EndedByDeath.REASON, births.now()));
    }

    private List<Announcement> continued(ProvinceScope scope, TransferCase present, AcceptedOffer offer) {
        Assignment before = present.assignment();
        UUID earlierSpell =
                present.state() == TransferState.ON_POST ? present.spellId().orElse(null) : null;
        Instant now = births.now();
        return switch (present.takeNextOffer(offer, now)) {
            case Granted<List<Step>>(List<Step> steps) -> {
                if (earlierSpell != null) {
                    spells.endForCase(scope, earlierSpell, Times.dateOf(now), "CHANGED_JOB");
                }
                List<Announcement> told =
                        new ArrayList<>(news.about(present, before, steps.subList(0, steps.size() - 1), offer.word()));
                told.addAll(news.of(present, List.of(steps.getLast()), offer.word()));
                yield told;
            }
            default -> List.of(news.rejected(offer, "CASE_IS_OPEN", now));
        };
    }

    private static Traveler traveler(@org.jspecify.annotations.Nullable PersonFact fact) {
        return fact == null ? Traveler.unknown() : new Traveler(fact.registrationDivision(), fact.birthMonth());
    }

    /** Makes cases: with a new id, at the present moment. */
    @ApplicationScoped
    static class CaseBirth {

        private final Ids ids;
        private final Clock clock;

        CaseBirth(Ids ids, Clock clock) {
            this.ids = ids;
            this.clock = clock;
        }

        TransferCase open(AcceptedOffer offer, Traveler traveler) {
            return TransferCase.opened(new TransferId(ids.next()), offer, traveler, now());
        }

        Instant now() {
            return clock.instant();
        }
    }
}
