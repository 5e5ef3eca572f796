package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.SeekerColumns.Around;
import io.labortransfer.matching.engine.SeekerColumns.Home;
import io.labortransfer.matching.engine.SeekerColumns.Terms;
import io.labortransfer.matching.engine.SeekerColumns.Traits;
import java.util.List;

/**
 * What many workers have alike, each kept once.
 *
 * @param <T> what else is known of each
 */
final class SharedParts<T> {

    final Parts<Home> homes;
    final Parts<Traits> traits;
    final Parts<List<Skill>> skills;
    final Parts<List<String>> occupations;
    final Parts<List<String>> destinations;
    final Parts<Terms> terms;
    final Parts<Around<T>> around;

    SharedParts() {
        homes = new Parts<>();
        traits = new Parts<>();
        skills = new Parts<>();
        occupations = new Parts<>();
        destinations = new Parts<>();
        terms = new Parts<>();
        around = new Parts<>();
    }

    SharedParts(SeekerColumns<T> told) {
        homes = Parts.of(told.homes());
        traits = Parts.of(told.traits());
        skills = Parts.of(told.skills());
        occupations = Parts.of(told.occupations());
        destinations = Parts.of(told.destinations());
        terms = Parts.of(told.terms());
        around = Parts.of(told.around());
    }

    SharedParts(SharedParts<T> copied) {
        homes = copied.homes.copy();
        traits = copied.traits.copy();
        skills = copied.skills.copy();
        occupations = copied.occupations.copy();
        destinations = copied.destinations.copy();
        terms = copied.terms.copy();
        around = copied.around.copy();
    }

    /** Puts the numbers of what the worker has alike with others into the rows. */
    void number(Seeker worker, T more, SeekerRows rows, int slot) {
        Wish wish = worker.wish();
        rows.home()[slot] = homes.number(new Home(worker.province(), worker.division(), worker.town()));
        rows.trait()[slot] = traits.number(new Traits(
                worker.capacity(),
                worker.mobility(),
                worker.sex(),
                worker.education(),
                worker.languages(),
                wish.workForms(),
                wish.lodgingNeeded(),
                wish.weights()));
        rows.skill()[slot] = skills.number(worker.skills());
        rows.occupation()[slot] = occupations.number(wish.occupations());
        rows.destination()[slot] = destinations.number(wish.destinations());
        rows.term()[slot] = terms.number(new Terms(wish.wageMinFen(), wish.earliestStart(), wish.latestStart()));
        rows.besides()[slot] = around.number(new Around<>(worker.mayBeShownIn(), worker.lines(), more));
    }
}
