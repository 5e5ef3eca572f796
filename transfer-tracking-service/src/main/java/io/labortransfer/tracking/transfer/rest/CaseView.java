package io.labortransfer.tracking.transfer.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import io.labortransfer.tracking.agreement.AgreedLine;
import io.labortransfer.tracking.transfer.Checklist;
import io.labortransfer.tracking.transfer.ChecklistItem;
import io.labortransfer.tracking.transfer.SignedContract;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.wire.ForeignIds;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as callers read it. */
@Schema(name = "TransferCase")
@InGroup(FieldGroup.F7)
public record CaseView(
        @InGroup(FieldGroup.F0) String id,
        @InGroup(FieldGroup.F0) String workerId,
        @Nullable String matchId,
        @Nullable String jobOrderId,
        @Nullable String employerId,
        @InGroup(FieldGroup.F0) String originProvince,
        @InGroup(FieldGroup.F0) String destinationProvince,
        @InGroup(FieldGroup.F0) String state,
        int assignmentNo,
        long acceptSeq,
        String termsHash,
        String travel,
        @Nullable String fromDivision,
        String toDivision,
        @Nullable String agreementLineId,
        String fundedSeat,
        @Nullable String tripId,
        @Nullable String spellId,
        List<ItemView> checklist,
        @InGroup(FieldGroup.F6) @Nullable ContractView contract,
        @InGroup(FieldGroup.F0) long version,
        @InGroup(FieldGroup.F0) List<String> allowedActions)
        implements PersonalRecord, Versioned {

    @Override
    public List<String> subjects() {
        return List.of(workerId);
    }

    static CaseView of(TransferCase subject, Clock clock) {
        boolean minor = subject.isMinor(clock.instant());
        var about = subject.assignment();
        return new CaseView(
                subject.id().wire(),
                ForeignIds.worker(about.workerId()),
                ForeignIds.match(about.matchId()),
                ForeignIds.jobOrder(about.jobOrderId()),
                ForeignIds.employer(about.employerId()),
                subject.originProvince(),
                about.destinationProvince(),
                subject.state().name(),
                subject.assignmentNo(),
                about.acceptSeq(),
                about.termsHash(),
                subject.travel().name(),
                subject.fromDivision().orElse(null),
                about.toDivision(),
                about.agreementLineId() == null ? null : PublicId.format(AgreedLine.PREFIX, about.agreementLineId()),
                subject.fundedSeat().name(),
                subject.tripId().map(trip -> PublicId.format("trp", trip)).orElse(null),
                subject.spellId().map(spell -> PublicId.format("spl", spell)).orElse(null),
                Arrays.stream(ChecklistItem.values())
                        .filter(item -> item.standsFor(minor))
                        .map(item -> ItemView.of(item, subject.checklist()))
                        .toList(),
                subject.contract().map(ContractView::of).orElse(null),
                subject.version(),
                List.of(subject.allowedActions()));
    }

    /** One item of the checklist. */
    @Schema(name = "ChecklistEntry")
    public record ItemView(
            String item,
            boolean done,
            @Nullable String answer,
            @Nullable String workerAnswer,
            @Nullable String answeredBy,
            @Nullable Instant at) {

        static ItemView of(ChecklistItem item, Checklist checklist) {
            Checklist.Entry entry = checklist.entry(item).orElse(null);
            boolean done = checklist.isDone(item);
            return entry == null
                    ? new ItemView(item.wire(), done, null, null, null, null)
                    : new ItemView(
                            item.wire(),
                            done,
                            YesNo.of(entry.yes()),
                            YesNo.of(entry.workerYes()),
                            entry.answeredBy(),
                            entry.at());
        }
    }

    /** The contract of a case. */
    @Schema(name = "Contract")
    public record ContractView(
            String kind,
            @Nullable String legalEmployerId,
            @Nullable String userEmployerId,
            String termsHash,
            boolean workerHasCopy,
            Instant signedAt,
            @Nullable Instant confirmedAt) {

        static ContractView of(SignedContract contract) {
            return new ContractView(
                    contract.contractKind().name(),
                    ForeignIds.employer(contract.legalEmployerId()),
                    ForeignIds.employer(contract.userEmployerId()),
                    contract.contractTermsHash(),
                    contract.workerHasCopy(),
                    contract.signedAt(),
                    contract.confirmedAt().orElse(null));
        }
    }
}
