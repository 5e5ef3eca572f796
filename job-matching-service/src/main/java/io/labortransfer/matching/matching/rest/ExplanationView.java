package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.engine.Outcome;
import io.labortransfer.matching.matching.Explanation;
import io.labortransfer.matching.matching.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a run proposed a match. */
@InGroup(FieldGroup.F1)
record ExplanationView(
        String matchId,
        String runId,
        int eligiblePosts,
        int choice,
        Explanation.Place standing,
        Explanation.@Nullable Place cutoff,
        List<String> reasons,
        Outcome.Company company,
        String lotteryCommitment,
        @Nullable String lotterySeed)
        implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return List.of(matchId);
    }

    static ExplanationView of(String matchId, Explanation explanation) {
        return new ExplanationView(
                matchId,
                new RunId(explanation.run()).wire(),
                explanation.eligiblePosts(),
                explanation.choice(),
                explanation.standing(),
                explanation.cutoff(),
                explanation.reasons(),
                explanation.company(),
                explanation.lotteryCommitment(),
                explanation.lotterySeed());
    }
}
