package io.labortransfer.matching.matching;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.word.RecordedWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the suite what happened to matches, in the order of each worker. */
@ApplicationScoped
public class MatchNews {

    private static final String TOPIC = "lt.match.v1";

    private final Outbox outbox;

    MatchNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells what happened without a worker's word. */
    void announce(String what, Match match) {
        outbox.announce(announcement(what, told(match, List.of(), null)));
    }

    /** Tells what a worker decided. */
    void announce(String what, Match match, Decision decision) {
        List<ConsentTold> consents = decision.consents().stream()
                .map(granted -> ConsentTold.of(granted, decision.word().said()))
                .toList();
        outbox.announce(announcement(what, told(match, consents, decision.word().said())));
    }

    /** Tells of new proposals, all with one statement. */
    void announceProposed(Collection<Told> proposals) {
        outbox.announceAll(
                proposals.stream().map(told -> announcement("proposed", told)).toList());
    }

    private static Announcement announcement(String what, Told told) {
        return new Announcement(
                TOPIC,
                told.workerId(),
                "lt.match." + what + ".v1",
                told.matchId(),
                told.version(),
                told.originProvince(),
                told.destinationProvince(),
                told);
    }

    private static Told told(Match match, List<ConsentTold> consents, RecordedWord.@Nullable Said word) {
        return new Told(
                match.id().wire(),
                PublicId.format("wkr", match.workerId()),
                new JobOrderId(match.jobOrderId()).wire(),
                new EmployerId(match.employerId()).wire(),
                LinkedId.AGREEMENT_LINE.wire(match.agreementLineId()),
                match.foundThrough(),
                match.siteDivision().substring(0, 6),
                match.fullTime(),
                match.termsHash(),
                match.acceptSeq(),
                match.workerVersion(),
                match.originProvince(),
                match.destinationProvince(),
                match.state().name(),
                match.version(),
                consents,
                word);
    }

    /** A match as events tell it. */
    public record Told(
            String matchId,
            String workerId,
            String jobOrderId,
            String employerId,
            @Nullable String agreementLineId,
            String foundThrough,
            String siteDivision,
            boolean fullTime,
            String termsHash,
            @Nullable Long acceptSeq,
            long workerVersion,
            String originProvince,
            String destinationProvince,
            String state,
            long version,
            List<ConsentTold> consents,
            RecordedWord.@Nullable Said word) {}

    /** A consent as events tell it. */
    public record ConsentTold(
            String consentId,
            String purpose,
            List<String> scope,
            RecordedWord.Said word,
            @Nullable String validTo) {

        static ConsentTold of(Decision.Granted granted, RecordedWord.Said word) {
            Consent consent = granted.consent();
            return new ConsentTold(
                    PublicId.format("cns", granted.id()),
                    consent.purpose().name(),
                    consent.scope(),
                    word,
                    consent.validTo() == null ? null : consent.validTo().toString());
        }
    }
}
