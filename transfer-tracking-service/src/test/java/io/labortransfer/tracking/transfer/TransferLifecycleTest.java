package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.transfer.Fixtures.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.MovableClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One worker's way, from a county in Sichuan to a post in Dongguan, to another one, and home. */
class TransferLifecycleTest {

    private final MovableClock clock = MovableClock.at("2026-11-23T09:00:00+08:00");

    @Test
    void a_worker_goes_out_changes_the_post_once_and_leaves_when_she_likes() {
        // In November she accepts an offer of a factory in Dongguan: a case is opened for her.
        AcceptedOffer first = Fixtures.anOffer();
        TransferCase hers = TransferCase.opened(
                new TransferId(UUID.randomUUID()), first, new Traveler("513425", null), clock.instant());
        assertThat(hers.state()).isEqualTo(TransferState.OPENED);

        // The factory sends a contract with a lower wage; it is not the one she accepted.
        ContractRecord asAccepted = contract(hers);
        ContractRecord worse = new ContractRecord(
                asAccepted.kind(), asAccepted.legalEmployerId(), null, "lower wage", true, asAccepted.signedAt());
        assertThat(hers.upload(worse, clock.instant()).isGranted()).isFalse();

        // Two days later the right one comes, is read to her in Yi, and she puts her thumbprint under it.
        clock.advance(Duration.ofDays(2));
        granted(hers.upload(contract(hers), clock.instant()));
        granted(hers.confirmContract(clock.instant()));

        // One by one the things are settled that must be settled before anyone boards a train.
        for (ChecklistItem item : ChecklistItem.values()) {
            if (item.standsFor(false)) {
                Fixtures.answered(hers, item);
            }
        }
        assertThat(hers.state()).isEqualTo(TransferState.READY);

        // She gets a seat on the train; the trip becomes sure.
        UUID train = UUID.randomUUID();
        granted(hers.rideOn(train, clock.instant()));
        granted(hers.schedule(false, clock.instant()));

        // The train leaves with her and is in Dongguan the next day; the factory takes her over at the gate.
        clock.advance(Duration.ofDays(1));
        granted(hers.depart(clock.instant()));
        clock.advance(Duration.ofHours(20));
        granted(hers.arrive(clock.instant(), clock.instant()));
        granted(hers.handOver(Actor.EM, clock.instant(), clock.instant()));

        // She starts on the following day, and her first spell begins.
        clock.advance(Duration.ofDays(1));
        UUID firstSpell = UUID.randomUUID();
        assertThat(hers.mayStart(Times.today(clock), Times.today(clock)).orThrow())
                .isTrue();
        granted(hers.start(Times.today(clock), firstSpell, clock.instant()));
        assertThat(hers.state()).isEqualTo(TransferState.ON_POST);

        // In spring a better offer from Ningbo: she accepts, and the same case goes on with its second assignment.
        clock.advance(Duration.ofDays(120));
        AcceptedOffer second = Fixtures.anOffer(2, "51", "33");
        assertThat(granted(hers.takeNextOffer(second, clock.instant())))
                .extracting(Step::state)
                .containsExactly(TransferState.SEPARATED, TransferState.OPENED);
        assertThat(hers.assignmentNo()).isEqualTo(2);

        // The end of the old spell reaches the case late; it no longer rests on it.
        assertThat(hers.separate(firstSpell, "CHANGED_JOB", clock.instant())).isEmpty();

        // This time she travels by herself, starts, and works until she wants to go home.
        Fixtures.ready(hers);
        granted(hers.handOver(Actor.EM, clock.instant(), clock.instant()));
        assertThat(hers.travel()).isEqualTo(Travel.SELF);
        granted(hers.start(Times.today(clock), UUID.randomUUID(), clock.instant()));
        clock.advance(Duration.ofDays(60));
        assertThat(hers.withdraw(clock.instant())).extracting(Step::state).containsExactly(TransferState.SEPARATED);

        // Nobody asks for a reason; she closes the case by her own choice, and it stays closed.
        assertThat(hers.withdraw(clock.instant()))
                .extracting(Step::state)
                .containsExactly(TransferState.CLOSED_WORKER_CHOICE);
        assertThat(hers.state().isOpen()).isFalse();
        assertThat(hers.withdraw(clock.instant())).isEmpty();
        assertThat(hers.cancel(Set.of(Actor.OP), "LATE", clock.instant()).isGranted())
                .isFalse();
    }

    private ContractRecord contract(TransferCase subject) {
        return new ContractRecord(
                ContractKind.EMPLOYMENT_AGREEMENT,
                subject.assignment().employerId(),
                null,
                subject.assignment().termsHash(),
                true,
                clock.instant());
    }
}
