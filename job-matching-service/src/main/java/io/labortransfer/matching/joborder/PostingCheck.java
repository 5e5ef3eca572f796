package io.labortransfer.matching.joborder;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a posting says against the code lists and against itself; all objections at once. */
@ApplicationScoped
class PostingCheck {

    private final ReferenceLists lists;
    private final Clock clock;

    PostingCheck(ReferenceLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    List<FieldError> objections(Posting posting, String unit) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = Times.today(clock);
        Optional<String> siteUnit = lists.reportingUnit(posting.siteDivision().substring(0, 6), today);
        if (siteUnit.isEmpty()) {
            errors.add(new FieldError("/siteDivision", "DIVISION_UNKNOWN"));
        } else if (!siteUnit.get().equals(unit)) {
            errors.add(new FieldError("/siteDivision", "DIVISION_FOREIGN"));
        }
        if (!lists.knowsOccupation(posting.occupationCode(), today)) {
            errors.add(new FieldError("/occupationCode", "OCCUPATION_UNKNOWN"));
        }
        if (!posting.publishFrom().isBefore(posting.validTo())) {
            errors.add(new FieldError("/validTo", "DATES_REVERSED"));
        }
        Wage.Range range = posting.wage().rangeFen();
        if (range != null && range.min() > range.max()) {
            errors.add(new FieldError("/wage/rangeFen", "RANGE_REVERSED"));
        }
        for (int i = 0; i < posting.requirements().size(); i++) {
            Requirement requirement = posting.requirements().get(i);
            if (!requirement.hasForm()) {
                errors.add(new FieldError("/requirements/" + i + "/value", "REQUIREMENT_VALUE"));
            }
            if (requirement.lacksGround()) {
                errors.add(new FieldError("/requirements/" + i + "/legalGround", "LEGAL_GROUND_MISSING"));
            }
        }
        return errors;
    }
}
