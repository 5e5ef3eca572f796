package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.reference.ReferenceLibrary;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consent must say to be one. */
@ApplicationScoped
class ConsentRules {
    private static final int MOST_TARGETS = 50;

    private final ReferenceLibrary library;
    private final DutyRules duties;
    private final Clock clock;

    ConsentRules(ReferenceLibrary library, DutyRules duties, Clock clock) {
        this.library = library;
        this.duties = duties;
        this.clock = clock;
    }

    ConsentTerms examine(Passport caller, ConsentSubmission submitted) {
        var faults = new ArrayList<FieldError>();
        var purpose = submitted.purpose();
        if (purpose == null) {
            faults.add(new FieldError("/purpose", "REQUIRED"));
        }
        var scope = scope(purpose, submitted.scope(), faults);
        var validTo = submitted.validTo();
        if (validTo != null && !validTo.isAfter(Times.today(clock))) {
            faults.add(new FieldError("/validTo", "DATE_PAST"));
        }
        if (purpose == null || !faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        if (submitted.basis() == ConsentBasis.STATUTORY_DUTY) {
            return duties.examine(caller, submitted.dutyCode(), new ConsentTerms(purpose, scope, validTo));
        }
        if (submitted.dutyCode() != null) {
            throw Problems.invalid(new FieldError("/dutyCode", "DUTY_NOT_THE_BASIS"));
        }
        return new ConsentTerms(purpose, scope, validTo);
    }

    private List<String> scope(
            @Nullable ConsentPurpose purpose, @Nullable List<String> scope, List<FieldError> faults) {
        if (scope == null || scope.isEmpty()) {
            faults.add(new FieldError("/scope", "REQUIRED"));
            return List.of();
        }
        if (scope.size() > MOST_TARGETS) {
            faults.add(new FieldError("/scope", "SIZE_WRONG", 1, MOST_TARGETS));
            return List.of();
        }
        for (var i = 0; i < scope.size(); i++) {
            var target = target(scope.get(i));
            if (target == null) {
                faults.add(new FieldError("/scope/" + i, "SCOPE_UNKNOWN"));
            } else if (purpose != null && !purpose.isFor(target)) {
                faults.add(new FieldError("/scope/" + i, "SCOPE_WITHOUT_EFFECT"));
            }
        }
        return scope.stream().filter(target -> target != null).toList();
    }

    private @Nullable ConsentTarget target(@Nullable String named) {
        if (named == null) {
            return null;
        }
        var target = ConsentTarget.of(named).orElse(null);
        var isUnknown = target == ConsentTarget.UNIT && !library.divisions().isDestination(named, Times.today(clock));
        return isUnknown ? null : target;
    }
}
