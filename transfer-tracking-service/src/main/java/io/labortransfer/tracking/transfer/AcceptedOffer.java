package io.labortransfer.tracking.transfer;

import io.labortransfer.tracking.word.WorkerWord;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer that a worker accepted, as job matching tells it.
 *
 * @param matchId the match
 * @param workerId who accepted
 * @param jobOrderId the order
 * @param employerId whose order it is
 * @param originProvince the worker's reporting unit
 * @param destinationProvince reporting unit of the job site
 * @param siteDivision division of the job site
 * @param agreementLineId the line of an agreement that the order rests on, if any
 * @param foundThrough the way the job was found
 * @param fullTime whether the post is full-time
 * @param termsHash hash over the accepted terms
 * @param acceptSeq the worker's count of acceptances; the highest wins
 * @param at when it was accepted
 * @param word the acceptance in the form of events
 */
public record AcceptedOffer(
        UUID matchId,
        UUID workerId,
        UUID jobOrderId,
        UUID employerId,
        String originProvince,
        String destinationProvince,
        String siteDivision,
        @Nullable UUID agreementLineId,
        String foundThrough,
        boolean fullTime,
        String termsHash,
        long acceptSeq,
        Instant at,
        WorkerWord.@Nullable Told word) {

    /** The same, of the record that speaks for the worker. */
    public AcceptedOffer of(UUID speaker) {
        return new AcceptedOffer(
                matchId,
                speaker,
                jobOrderId,
                employerId,
                originProvince,
                destinationProvince,
                siteDivision,
                agreementLineId,
                foundThrough,
                fullTime,
                termsHash,
                acceptSeq,
                at,
                word);
    }
}
