package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.matching.Decision;
import io.labortransfer.matching.matching.MatchId;
import io.labortransfer.matching.matching.SaidWord;
import io.labortransfer.matching.word.Means;
import io.labortransfer.matching.word.RecordedWord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word on record, with what the worker decided by it.
 *
 * @param workerId whose word it is
 * @param matchId the match that was decided about
 * @param step which of the questions
 * @param decision the answer
 * @param workerWord the word
 */
public record MatchWordView(
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F9) String matchId,
        @InGroup(FieldGroup.F9) Decision.Step step,
        @InGroup(FieldGroup.F9) Decision.Answer decision,
        @InGroup(FieldGroup.F9) TakenWord workerWord)
        implements PersonalRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static MatchWordView of(SaidWord said) {
        return new MatchWordView(
                PublicId.format("wkr", said.worker()),
                new MatchId(said.match()).wire(),
                said.step(),
                said.answer(),
                TakenWord.of(said.word()));
    }

    /**
     * A word as it was taken down.
     *
     * @param by how it was given
     * @param at when
     * @param place where, if it was noted
     * @param languageUsed in which language, if it was noted
     * @param evidenceRef where the evidence is kept
     * @param recordedBy the kind of caller that recorded it
     * @param recordedOrg the organization that recorded it
     */
    public record TakenWord(
            Means by,
            Instant at,
            @Nullable String place,
            @Nullable String languageUsed,
            String evidenceRef,
            String recordedBy,
            String recordedOrg) {

        static TakenWord of(RecordedWord recorded) {
            return new TakenWord(
                    recorded.word().by(),
                    recorded.word().at(),
                    recorded.word().place(),
                    recorded.word().languageUsed(),
                    recorded.word().evidenceRef(),
                    recorded.recordedBy(),
                    recorded.recordedOrg());
        }

        @Override
        public String toString() {
            return "TakenWord[by=" + by + "]";
        }
    }
}
