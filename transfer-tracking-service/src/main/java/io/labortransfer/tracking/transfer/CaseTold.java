package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.tracking.agreement.AgreedLine;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.WorkerWord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of {@code lt.transfer.v1}. */
record CaseTold(
        @Nullable String transferId,
        String workerId,
        @Nullable String matchId,
        @Nullable String jobOrderId,
        @Nullable String employerId,
        @Nullable String agreementLineId,
        @Nullable String tripId,
        @Nullable String fromDivision,
        String toDivision,
        @Nullable String travel,
        int assignmentNo,
        long acceptSeq,
        @Nullable String reasonCode,
        Instant at,
        WorkerWord.@Nullable Told word,
        String originProvince,
        String destinationProvince,
        String state,
        long version) {

    static CaseTold of(TransferCase subject, Assignment about, Step step, WorkerWord.@Nullable Told word) {
        return new CaseTold(
                subject.id().wire(),
                ForeignIds.worker(about.workerId()),
                ForeignIds.match(about.matchId()),
                ForeignIds.jobOrder(about.jobOrderId()),
                ForeignIds.employer(about.employerId()),
                line(about.agreementLineId()),
                trip(subject.tripId().orElse(null)),
                subject.fromDivision().orElse(null),
                about.toDivision(),
                subject.travel().name(),
                subject.assignmentNo(),
                about.acceptSeq(),
                step.reasonCode(),
                step.at(),
                word,
                subject.originProvince(),
                about.destinationProvince(),
                step.state().name(),
                step.version());
    }

    static CaseTold rejected(AcceptedOffer offer, String reasonCode, Instant at) {
        return new CaseTold(
                null,
                ForeignIds.worker(offer.workerId()),
                ForeignIds.match(offer.matchId()),
                ForeignIds.jobOrder(offer.jobOrderId()),
                ForeignIds.employer(offer.employerId()),
                line(offer.agreementLineId()),
                null,
                null,
                offer.siteDivision(),
                null,
                0,
                offer.acceptSeq(),
                reasonCode,
                at,
                offer.word(),
                offer.originProvince(),
                offer.destinationProvince(),
                "OPEN_REJECTED",
                offer.acceptSeq());
    }

    private static @Nullable String line(@Nullable UUID line) {
        return line == null ? null : PublicId.format(AgreedLine.PREFIX, line);
    }

    private static @Nullable String trip(@Nullable UUID trip) {
        return trip == null ? null : PublicId.format("trp", trip);
    }
}
