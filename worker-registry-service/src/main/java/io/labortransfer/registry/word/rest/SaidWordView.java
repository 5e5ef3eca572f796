package io.labortransfer.registry.word.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.word.SaidWord;
import java.util.List;

/**
 * A word on record, with what it was given for.
 *
 * @param relation what ties the caller to the worker
 * @param workerId whose word it is
 * @param kind what it was given for: INTENT, CONSENT, ENROLLMENT, SUBJECT_REQUEST or RELOCATION
 * @param actId the act
 * @param ended whether it ended the act: a withdrawal, a revocation, a leaving, a lifting
 * @param replaced whether the worker has given another word for the same act since
 * @param workerWord the word
 */
public record SaidWordView(
        @JsonIgnore Relation relation,
        @InGroup(FieldGroup.F0) String workerId,
        @InGroup(FieldGroup.F9) String kind,
        @InGroup(FieldGroup.F9) String actId,
        @InGroup(FieldGroup.F9) boolean ended,
        @InGroup(FieldGroup.F9) boolean replaced,
        @InGroup(FieldGroup.F9) ToldWord workerWord)
        implements PersonalRecord, RelatedRecord {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static SaidWordView of(SaidWord said, Relation relation) {
        return new SaidWordView(
                relation,
                PublicId.format("wkr", said.worker()),
                said.kind(),
                PublicId.format(said.actPrefix(), said.act()),
                said.ended(),
                said.isReplaced(),
                ToldWord.of(said.word()));
    }
}
