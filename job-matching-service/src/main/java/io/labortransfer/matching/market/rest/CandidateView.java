package io.labortransfer.matching.market.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.market.CandidateList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who could take a post, as its employer may see them before anybody was asked. */
record CandidateView(
        @InGroup(FieldGroup.F0) String candidateRef,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F1) List<Candidate.Skill> skills,
        @InGroup(FieldGroup.F1) String education,
        @InGroup(FieldGroup.F1) @Nullable String earliestStart)
        implements PersonalRecord {

    static CandidateView of(CandidateList.Listed listed) {
        return new CandidateView(
                listed.ref(),
                listed.originProvince(),
                listed.profile().skills(),
                listed.profile().education(),
                listed.profile().earliestStart());
    }

    /** To whoever reads this, the ref is all that there is of the worker. */
    @Override
    public List<String> subjects() {
        return List.of(candidateRef);
    }
}
