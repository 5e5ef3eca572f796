package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Cases on their way, for tests that need no database. */
public final class Fixtures {

    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Fixtures() {}

    public static AcceptedOffer anOffer() {
        return anOffer(1, "51", "44");
    }

    public static AcceptedOffer anOffer(long seq, String origin, String destination) {
        return new AcceptedOffer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                origin,
                destination,
                destination + "1900",
                null,
                "OFFICE",
                true,
                "accepted",
                seq,
                NOW,
                null);
    }

    public static TransferCase opened() {
        return opened(anOffer());
    }

    public static TransferCase opened(AcceptedOffer offer) {
        return TransferCase.opened(
                new TransferId(UUID.randomUUID()), offer, new Traveler("513425", LocalDate.of(1990, 3, 1)), NOW);
    }

    public static ContractRecord contract(TransferCase subject) {
        return new ContractRecord(
                ContractKind.EMPLOYMENT_AGREEMENT,
                subject.assignment().employerId(),
                null,
                subject.assignment().termsHash(),
                true,
                NOW.minusSeconds(60));
    }

    public static TransferCase contracted() {
        return contracted(opened());
    }

    public static TransferCase contracted(TransferCase subject) {
        granted(subject.upload(contract(subject), NOW));
        granted(subject.confirmContract(NOW));
        return subject;
    }

    public static TransferCase ready() {
        return ready(opened());
    }

    public static TransferCase ready(TransferCase subject) {
        contracted(subject);
        for (ChecklistItem item : ChecklistItem.values()) {
            if (item.standsFor(false)) {
                answered(subject, item);
            }
        }
        return subject;
    }

    static void answered(TransferCase subject, ChecklistItem item) {
        boolean employers = item.isAnsweredBy(Set.of(Actor.EM));
        Actor answerer = employers ? Actor.EM : Actor.OP;
        granted(subject.answer(new Checklist.Answer(item, true, null, answerer.name(), NOW), Set.of(answerer), NOW));
        if (item.asksWorker()) {
            granted(subject.answer(new Checklist.Answer(item, null, true, "OP", NOW), Set.of(Actor.OP), NOW));
        }
    }

    public static TransferCase scheduled() {
        TransferCase subject = ready();
        granted(subject.rideOn(UUID.randomUUID(), NOW));
        granted(subject.schedule(false, NOW));
        return subject;
    }

    public static TransferCase departed() {
        TransferCase subject = scheduled();
        granted(subject.depart(NOW));
        return subject;
    }

    public static TransferCase arrived() {
        TransferCase subject = departed();
        granted(subject.arrive(NOW, NOW));
        return subject;
    }

    public static TransferCase handedOver() {
        TransferCase subject = arrived();
        granted(subject.handOver(Actor.EM, NOW, NOW));
        return subject;
    }

    public static TransferCase onPost() {
        TransferCase subject = handedOver();
        granted(subject.start(TODAY, UUID.randomUUID(), NOW));
        return subject;
    }

    public static List<Step> granted(Ruling<List<Step>> ruling) {
        return ruling.orThrow();
    }
}
