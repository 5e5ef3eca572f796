package io.labortransfer.tracking.target;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts people in work: the nation sees every unit, a unit sees itself and the national total. */
@ApplicationScoped
public class Counting {

    private final PeopleInWork people;
    private final Caller caller;
    private final Clock clock;

    Counting(PeopleInWork people, Caller caller, Clock clock) {
        this.people = people;
        this.caller = caller;
        this.clock = clock;
    }

    /** Progress of {@code year} at the end of {@code asOf}, today when absent. */
    public Progress progress(int year, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? Times.today(clock) : asOf;
        if (day.getYear() != year) {
            throw Problems.invalid(new FieldError("asOf", "DAY_OUTSIDE_YEAR"));
        }
        List<InWork> all = people.on(caller.scope(), day);
        return Progress.of(year, day, clock.instant(), caller.is(Actor.NO) ? all : List.of(own(all)), all);
    }

    private InWork own(List<InWork> all) {
        String unit = caller.scope().province();
        return all.stream()
                .filter(row -> row.province().equals(unit))
                .findFirst()
                .orElse(new InWork(unit, 0, 0));
    }
}
