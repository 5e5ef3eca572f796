package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an employer tells of itself against the code lists and its own passport; all objections at once. */
@ApplicationScoped
class EmployerCheck {

    private final ReferenceLists lists;
    private final EmployerReach reach;
    private final Clock clock;

    EmployerCheck(ReferenceLists lists, EmployerReach reach, Clock clock) {
        this.lists = lists;
        this.reach = reach;
        this.clock = clock;
    }

    List<FieldError> ofNew(NewEmployer told, Passport passport) {
        List<FieldError> errors = new ArrayList<>();
        if (reach.registersForOthers()) {
            if (!told.type().isLocal()) {
                errors.add(new FieldError("/type", "TYPE_REGISTERS_ITSELF"));
            }
        } else if (!told.uscc().value().equals(passport.uscc())) {
            errors.add(new FieldError("/uscc", "USCC_NOT_YOURS"));
        }
        division(told, passport, errors);
        return errors;
    }

    List<FieldError> ofChange(Employer known, NewEmployer told, Passport passport) {
        List<FieldError> errors = new ArrayList<>();
        if (!told.uscc().value().equals(known.uscc())) {
            errors.add(new FieldError("/uscc", "VALUE_FIXED"));
        }
        if (told.type() != known.type() && known.state().onceVerified()) {
            errors.add(new FieldError("/type", "VALUE_FIXED"));
        }
        if (!told.division().equals(known.division())) {
            division(told, passport, errors);
        }
        return errors;
    }

    private void division(NewEmployer told, Passport passport, List<FieldError> errors) {
        Optional<String> unit = lists.reportingUnit(told.division(), Times.today(clock));
        if (unit.isEmpty()) {
            errors.add(new FieldError("/division", "DIVISION_UNKNOWN"));
        } else if (!unit.get().equals(passport.province())) {
            errors.add(new FieldError("/division", "DIVISION_FOREIGN"));
        } else if (reach.registersForOthers() && !told.division().startsWith(passport.divisionPrefix())) {
            errors.add(new FieldError("/division", "DIVISION_OUT_OF_REACH"));
        }
    }
}
