package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down stated terms: checks them against the calendar and against each other, and gives new lines their ids. */
@ApplicationScoped
class TermsBook {

    private final Ids ids;

    TermsBook(Ids ids) {
        this.ids = ids;
    }

    /** Terms that nobody has signed: a line may be changed in every respect. */
    Terms write(StatedTerms stated, List<AgreedLine> known, LocalDate today) {
        return write(stated, known, false, today);
    }

    /** An amendment: what a signed line is about stays, its numbers may change. */
    Terms amend(StatedTerms stated, List<AgreedLine> known, LocalDate today) {
        return write(stated, known, true, today);
    }

    private Terms write(StatedTerms stated, List<AgreedLine> known, boolean signed, LocalDate today) {
        Map<UUID, AgreedLine> byId = new HashMap<>();
        known.forEach(line -> byId.put(line.lineId(), line));
        List<FieldError> errors = new ArrayList<>(datesOf(stated, today));
        List<AgreedLine> lines = new ArrayList<>();
        for (int i = 0; i < stated.lines().size(); i++) {
            StatedTerms.Line line = stated.lines().get(i);
            String pointer = "/lines/" + i;
            AgreedLine before = byId.get(line.lineId());
            if (line.lineId() != null && before == null) {
                errors.add(new FieldError(pointer + "/lineId", "ID_UNKNOWN"));
            }
            AgreedLine agreed = line.agreed(before == null ? ids.next() : before.lineId());
            if (signed && before != null && !before.isAbout(agreed)) {
                errors.add(new FieldError(pointer, "LINE_FIXED"));
            }
            if (line.year() < stated.validFrom().getYear()
                    || line.year() > stated.validTo().minusDays(1).getYear()) {
                errors.add(new FieldError(pointer + "/year", "YEAR_OUTSIDE_TERM"));
            }
            if (lines.stream()
                    .anyMatch(other -> other.isAbout(agreed) || other.lineId().equals(agreed.lineId()))) {
                errors.add(new FieldError(pointer, "LINE_TWICE"));
            }
            lines.add(agreed);
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new Terms(stated.validFrom(), stated.validTo(), lines);
    }

    private static List<FieldError> datesOf(StatedTerms stated, LocalDate today) {
        if (!stated.validFrom().isBefore(stated.validTo())) {
            return List.of(new FieldError("/validTo", "TERM_REVERSED"));
        }
        return stated.validTo().isAfter(today) ? List.of() : List.of(new FieldError("/validTo", "TERM_PAST"));
    }
}
