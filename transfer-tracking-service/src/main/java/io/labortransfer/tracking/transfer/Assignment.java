package io.labortransfer.tracking.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted offer assigns a worker to.
 *
 * @param workerId the worker
 * @param matchId the match
 * @param jobOrderId the order
 * @param employerId the employer of the order
 * @param destinationProvince reporting unit of the job site
 * @param toDivision division of the job site
 * @param agreementLineId the line of an agreement that the order rests on, if any
 * @param foundThrough the way the job was found
 * @param fullTime whether the post is full-time
 * @param termsHash hash over the accepted terms
 * @param acceptSeq the worker's count of acceptances
 */
@Embeddable
public record Assignment(
        @Column UUID workerId,
        @Column UUID matchId,
        @Column UUID jobOrderId,
        @Column UUID employerId,
        @Column String destinationProvince,
        @Column String toDivision,
        @Column @Nullable UUID agreementLineId,
        @Column String foundThrough,
        @Column boolean fullTime,
        @Column String termsHash,
        @Column long acceptSeq) {

    static Assignment of(AcceptedOffer offer) {
        return new Assignment(
                offer.workerId(),
                offer.matchId(),
                offer.jobOrderId(),
                offer.employerId(),
                offer.destinationProvince(),
                offer.siteDivision(),
                offer.agreementLineId(),
                offer.foundThrough(),
                offer.fullTime(),
                offer.termsHash(),
                offer.acceptSeq());
    }

    Travel usualTravel(String originProvince) {
        return destinationProvince.equals(originProvince) ? Travel.NONE : Travel.ORGANIZED;
    }
}
