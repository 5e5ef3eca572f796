package io.labortransfer.tracking.spell;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.answer.Refusals;
import io.labortransfer.tracking.person.People;
import io.labortransfer.tracking.person.PersonFact;
import io.labortransfer.tracking.reference.Division;
import io.labortransfer.tracking.reference.Divisions;
import io.labortransfer.tracking.residence.Whereabouts;
import io.labortransfer.tracking.spell.SpellDesk.Recorded;
import io.labortransfer.tracking.word.WordBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Records a start that a system of the origin tells; one record of a source is one spell, however often it is told. */
@ApplicationScoped
class SpellRecording {

    private final Spells spells;
    private final SpellStarts starts;
    private final WordBook words;
    private final Homes homes;
    private final Ids ids;

    SpellRecording(Spells spells, SpellStarts starts, WordBook words, Homes homes, Ids ids) {
        this.spells = spells;
        this.starts = starts;
        this.words = words;
        this.homes = homes;
        this.ids = ids;
    }

    Recorded record(ProvinceScope scope, StatedSpell stated) {
        NewSpell told = Refusals.orThrow(homes.told(scope, stated, new SpellKey(scope.province(), ids.next())));
        spells.oneAtATime(scope, List.of(stated.workerId()));
        Optional<Spell> known = spells.fromSource(scope, told.source());
        if (known.isPresent()) {
            return new Recorded(Refusals.orThrow(sameRecord(known.get(), told)), false);
        }
        if (stated.needsWord() || stated.workerWord() != null) {
            String spell = new SpellId(told.key().id()).wire();
            Refusals.orThrow(words.take(scope, stated.workerWord(), stated.workerId(), "spell.start", spell));
        }
        Ruling<Spell> begun = starts.begin(scope, List.of(told)).get(told.key().id());
        if (begun == null) {
            throw new IllegalStateException("a start without a ruling");
        }
        return new Recorded(Refusals.orThrow(begun), true);
    }

    private static Ruling<Spell> sameRecord(Spell known, NewSpell told) {
        return known.saysTheSameAs(told) ? Ruling.granted(known) : Ruling.refused(SpellRefusal.SOURCE_RECORD_DIFFERS);
    }

    /** What must be known of the person and the place before a start can be recorded. */
    @ApplicationScoped
    static class Homes {

        private final People people;
        private final Divisions divisions;
        private final Whereabouts whereabouts;
        private final Caller caller;

        Homes(People people, Divisions divisions, Whereabouts whereabouts, Caller caller) {
            this.people = people;
            this.whereabouts = whereabouts;
            this.divisions = divisions;
            this.caller = caller;
        }

        Ruling<NewSpell> told(ProvinceScope scope, StatedSpell stated, SpellKey key) {
            if (!whereabouts.isHere(scope, stated.workerId())) {
                return Ruling.refused(SpellRefusal.WORKER_UNKNOWN);
            }
            PersonFact person = people.among(scope, List.of(stated.workerId())).get(stated.workerId());
            if (person == null || !isWithinReach(person)) {
                return Ruling.refused(SpellRefusal.WORKER_UNKNOWN);
            }
            Division place = divisions.withCodes(List.of(stated.division())).get(stated.division());
            if (place == null) {
                return Ruling.refused(SpellRefusal.DIVISION_UNKNOWN);
            }
            if (person.isTooYoungOn(stated.start())) {
                return Ruling.refused(SpellRefusal.TOO_YOUNG);
            }
            Work work = work(stated, person, place);
            boolean onTheWord = stated.workerWord() != null;
            return Ruling.granted(new NewSpell(key, work, stated.start(), stated.end(), stated.source(), onTheWord));
        }

        private boolean isWithinReach(PersonFact person) {
            if (caller.is(Actor.WK)) {
                return person.workerId().equals(caller.passport().worker());
            }
            String prefix = caller.scope().divisionPrefix();
            String home = person.registrationDivision();
            return prefix.length() <= 2 || home != null && home.startsWith(prefix);
        }

        private static Work work(StatedSpell stated, PersonFact person, Division place) {
            SpellScope distance = stated.scope() == null
                    ? SpellScope.between(
                            person.originProvince(), person.registrationDivision(), place.reportingUnit(), place.code())
                    : stated.scope();
            return new Work(
                    stated.workerId(),
                    stated.workForm(),
                    stated.foundThrough(),
                    stated.travel(),
                    distance,
                    stated.fullTime(),
                    stated.employerId(),
                    null,
                    null,
                    null,
                    place.reportingUnit(),
                    place.code());
        }
    }
}
