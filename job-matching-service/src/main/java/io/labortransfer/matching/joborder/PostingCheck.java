package io.labortransfer.matching.joborder;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.employer.EmployerType;
import io.labortransfer.matching.employer.Registration;
import io.labortransfer.matching.employer.Registrations;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a posting says against the code lists, against the firms that it names and against itself; all objections at once. */
@ApplicationScoped
class PostingCheck {

    private final ReferenceLists lists;
    private final Registrations registrations;
    private final Clock clock;

    PostingCheck(ReferenceLists lists, Registrations registrations, Clock clock) {
        this.lists = lists;
        this.registrations = registrations;
        this.clock = clock;
    }

    List<FieldError> objections(Posting posting, String unit) {
        List<FieldError> errors = new ArrayList<>();
        against(posting, unit, errors);
        Map<UUID, Registration> firms = registrations.of(posting.firms()).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
        registered("/legalEmployerId", posting.legalEmployerId(), firms, unit, errors);
        registered("/userEmployerId", posting.userEmployerId(), firms, unit, errors);
        boolean agency = firms.values().stream().anyMatch(firm -> firm.type() == EmployerType.AGENCY);
        errors.addAll(new PostingContradictions(posting, agency).objections());
        return errors;
    }

    private void against(Posting posting, String unit, List<FieldError> errors) {
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
    }

    /** All firms of an order are registered where its site is, so that one office can stop each of them. */
    private static void registered(
            String pointer, @Nullable UUID firm, Map<UUID, Registration> firms, String unit, List<FieldError> errors) {
        if (firm == null) {
            return;
        }
        Registration known = firms.get(firm);
        if (known == null) {
            errors.add(new FieldError(pointer, "ID_UNKNOWN"));
        } else if (!known.destinationProvince().equals(unit)) {
            errors.add(new FieldError(pointer, "EMPLOYER_ELSEWHERE"));
        }
    }
}
