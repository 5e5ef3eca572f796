package io.labortransfer.tracking.transfer.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.tracking.agreement.AgreedLine;
import io.labortransfer.tracking.transfer.AcceptedOffer;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.WorkerWord;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of the payload of {@code lt.match.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MatchTold(
        @Nullable String matchId,
        @Nullable String workerId,
        @Nullable String jobOrderId,
        @Nullable String employerId,
        @Nullable String agreementLineId,
        @Nullable String foundThrough,
        @Nullable String siteDivision,
        @Nullable Boolean fullTime,
        @Nullable String termsHash,
        @Nullable Long acceptSeq,
        @Nullable String destinationProvince,
        @Nullable Word word) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Word(
            @Nullable String by,
            @Nullable String recordedBy,
            @Nullable String recordedOrg) {

        WorkerWord.@Nullable Told told() {
            return by == null || recordedBy == null || recordedOrg == null
                    ? null
                    : new WorkerWord.Told(by, recordedBy, recordedOrg);
        }
    }

    UUID match() {
        return ForeignIds.told(ForeignIds.MATCH, matchId);
    }

    AcceptedOffer accepted(ProvinceScope scope, ReceivedEvent event) {
        return new AcceptedOffer(
                match(),
                ForeignIds.told(ForeignIds.WORKER, workerId),
                ForeignIds.told(ForeignIds.JOB_ORDER, jobOrderId),
                ForeignIds.told(ForeignIds.EMPLOYER, employerId),
                scope.province(),
                present(destinationProvince, "destinationProvince"),
                present(siteDivision, "siteDivision"),
                ForeignIds.maybe(AgreedLine.PREFIX, agreementLineId).orElse(null),
                foundThrough == null ? "OFFICE" : foundThrough,
                Boolean.TRUE.equals(fullTime),
                present(termsHash, "termsHash"),
                present(acceptSeq, "acceptSeq"),
                event.time(),
                word == null ? null : word.told());
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("the event names no " + name);
        }
        return value;
    }
}
