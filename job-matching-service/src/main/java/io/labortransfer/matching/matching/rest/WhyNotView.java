package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.engine.Comparison;
import java.util.List;

/** The first failing rule and what it compared; FITS when none fails. */
@InGroup(FieldGroup.F1)
record WhyNotView(String workerId, String jobOrderId, String reason, String asked, String found)
        implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static WhyNotView of(WhyNotRequest request, Comparison comparison) {
        return new WhyNotView(
                request.workerId(),
                request.jobOrderId(),
                comparison.reason().name(),
                comparison.asked(),
                comparison.found());
    }
}
