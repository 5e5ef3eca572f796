package io.labortransfer.matching.matching;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.matching.recruitment.EventState;
import io.labortransfer.matching.recruitment.RecruitmentBook;
import io.labortransfer.matching.recruitment.RecruitmentEvent;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import io.labortransfer.matching.recruitment.RecruitmentRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks up the recruitment events that runs and applications name. */
@ApplicationScoped
class Occasions {

    private final RecruitmentBook events;

    Occasions(RecruitmentBook events) {
        this.events = events;
    }

    /** The event, when it invites the unit's people and was not cancelled. */
    Occasion at(RecruitmentEventId id, String unit) {
        RecruitmentEvent event = events.find(id)
                .orElseThrow(() -> Problems.invalid(new FieldError("/recruitmentEventId", "ID_UNKNOWN")));
        if (!event.plan().provinces().contains(unit)) {
            throw Problems.invalid(new FieldError("/recruitmentEventId", "UNIT_NOT_INVITED"));
        }
        return event.state() == EventState.CANCELLED
                ? Ruling.<Occasion>refused(RecruitmentRefusal.EVENT_CANCELLED).orThrow()
                : Occasion.of(event);
    }
}
