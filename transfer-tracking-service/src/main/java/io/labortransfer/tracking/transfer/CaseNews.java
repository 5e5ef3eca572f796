package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.tracking.wire.ForeignIds;
import io.labortransfer.tracking.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the suite what happened to cases, in the transaction that made it true. */
@ApplicationScoped
public class CaseNews {

    private static final String TOPIC = "lt.transfer.v1";
    private static final String MOVED = "lt.transfer.moved.v1";

    private final Outbox outbox;

    CaseNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells the steps of one case, with the word behind them if there is one. */
    public void tell(TransferCase subject, List<Step> steps, WorkerWord.@Nullable Told word) {
        outbox.announceAll(of(subject, steps, word));
    }

    /** Tells the announcements of a whole batch at once. */
    public void tellAll(Collection<Announcement> all) {
        outbox.announceAll(all);
    }

    /** The steps of one case as announcements, for a batch that tells them together. */
    public List<Announcement> of(TransferCase subject, List<Step> steps, WorkerWord.@Nullable Told word) {
        return about(subject, subject.assignment(), steps, word);
    }

    /** These cases are another record's or another unit's, as their worker is; nothing else happened to them. */
    void moved(Collection<TransferCase> cases) {
        outbox.announceAll(cases.stream()
                .map(subject -> announcement(MOVED, subject, subject.assignment(), subject.standing(), null))
                .toList());
    }

    /** The steps of a case that has since taken another assignment. */
    List<Announcement> about(TransferCase subject, Assignment about, List<Step> steps, WorkerWord.@Nullable Told word) {
        List<Announcement> all = new ArrayList<>();
        for (Step step : steps) {
            all.add(announcement(step.type(), subject, about, step, word));
        }
        return all;
    }

    private static Announcement announcement(
            String type, TransferCase subject, Assignment about, Step step, WorkerWord.@Nullable Told word) {
        return new Announcement(
                TOPIC,
                ForeignIds.worker(about.workerId()),
                type,
                subject.id().wire(),
                step.version(),
                subject.originProvince(),
                about.destinationProvince(),
                CaseTold.of(subject, about, step, word));
    }

    /** An accepted offer that opens no case; the match is the subject, for there is no case. */
    Announcement rejected(AcceptedOffer offer, String reasonCode, Instant at) {
        String match = ForeignIds.match(offer.matchId());
        return new Announcement(
                TOPIC,
                ForeignIds.worker(offer.workerId()),
                "lt.transfer.open_rejected.v1",
                match == null ? ForeignIds.worker(offer.workerId()) : match,
                offer.acceptSeq(),
                offer.originProvince(),
                offer.destinationProvince(),
                CaseTold.rejected(offer, reasonCode, at));
    }
}
