package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import org.jspecify.annotations.Nullable;

/** The recruitment event that a body names. */
final class EventReference {

    private EventReference() {}

    static @Nullable RecruitmentEventId of(@Nullable String recruitmentEventId) {
        return recruitmentEventId == null
                ? null
                : PublicId.parse(RecruitmentEventId.PREFIX, recruitmentEventId)
                        .map(RecruitmentEventId::new)
                        .orElseThrow(() -> Problems.invalid(new FieldError("/recruitmentEventId", "ID_UNKNOWN")));
    }
}
