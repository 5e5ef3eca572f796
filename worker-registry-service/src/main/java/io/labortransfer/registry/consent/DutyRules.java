package io.labortransfer.registry.consent;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.sharing.DutyDesk;
import io.labortransfer.registry.sharing.DutyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sharing by a duty must keep to: a duty in force that covers the purpose, between offices, no longer than the duty holds. */
@ApplicationScoped
class DutyRules {
    private final DutyDesk duties;

    DutyRules(DutyDesk duties) {
        this.duties = duties;
    }

    /** {@code stated}, resting on the duty. */
    ConsentTerms examine(Passport caller, @Nullable String code, ConsentTerms stated) {
        if (!caller.roles().contains(Actor.OP)) {
            throw Problems.invalid(new FieldError("/basis", "DUTY_BY_OFFICE"));
        }
        if (code == null) {
            throw Problems.invalid(new FieldError("/dutyCode", "REQUIRED"));
        }
        var duty = duties.inForce(code)
                .orElseThrow(() -> Problems.invalid(new FieldError("/dutyCode", "DUTY_NOT_IN_FORCE")));
        var faults = faults(stated, duty);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new ConsentTerms(
                stated.purpose(),
                stated.scope(),
                earlier(stated.validTo(), duty.validTo()),
                ConsentBasis.STATUTORY_DUTY,
                code);
    }

    private static List<FieldError> faults(ConsentTerms stated, DutyTerms duty) {
        var faults = new ArrayList<FieldError>();
        if (!duty.fieldGroups().containsAll(stated.purpose().fieldGroups())) {
            faults.add(new FieldError("/purpose", "DUTY_ELSEWHERE"));
        }
        for (var i = 0; i < stated.scope().size(); i++) {
            if (stated.scope().get(i).length() != 2) {
                faults.add(new FieldError("/scope/" + i, "DUTY_OFFICES_ONLY"));
            }
        }
        return faults;
    }

    private static LocalDate earlier(@Nullable LocalDate stated, LocalDate end) {
        return stated == null || stated.isAfter(end) ? end : stated;
    }
}
