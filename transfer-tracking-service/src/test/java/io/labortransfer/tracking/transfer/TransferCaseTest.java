package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.transfer.Fixtures.NOW;
import static io.labortransfer.tracking.transfer.Fixtures.TODAY;
import static io.labortransfer.tracking.transfer.Fixtures.anOffer;
import static io.labortransfer.tracking.transfer.Fixtures.arrived;
import static io.labortransfer.tracking.transfer.Fixtures.contract;
import static io.labortransfer.tracking.transfer.Fixtures.contracted;
import static io.labortransfer.tracking.transfer.Fixtures.departed;
import static io.labortransfer.tracking.transfer.Fixtures.granted;
import static io.labortransfer.tracking.transfer.Fixtures.handedOver;
import static io.labortransfer.tracking.transfer.Fixtures.onPost;
import static io.labortransfer.tracking.transfer.Fixtures.opened;
import static io.labortransfer.tracking.transfer.Fixtures.ready;
import static io.labortransfer.tracking.transfer.Fixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferCaseTest {

    @Test
    void the_version_counts_every_step() {
        TransferCase subject = opened();
        assertThat(subject.opening().version()).isEqualTo(1);

        granted(subject.upload(contract(subject), NOW));
        assertThat(granted(subject.confirmContract(NOW)))
                .extracting(Step::type, Step::version)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("lt.transfer.contracted.v1", 3L));
    }

    @Test
    void the_last_of_contract_and_checklist_makes_it_ready() {
        TransferCase listFirst = opened();
        for (ChecklistItem item : ChecklistItem.values()) {
            if (item.standsFor(false)) {
                Fixtures.answered(listFirst, item);
            }
        }
        assertThat(listFirst.state()).isEqualTo(TransferState.OPENED);
        granted(listFirst.upload(contract(listFirst), NOW));
        assertThat(granted(listFirst.confirmContract(NOW)))
                .extracting(Step::state)
                .containsExactly(TransferState.CONTRACTED, TransferState.READY);

        assertThat(ready().state()).isEqualTo(TransferState.READY);
    }

    @Test
    void worse_terms_are_no_contract() {
        TransferCase subject = opened();
        ContractRecord fine = contract(subject);
        ContractRecord worse =
                new ContractRecord(fine.kind(), fine.legalEmployerId(), null, "worse", true, fine.signedAt());

        assertThat(reason(subject.upload(worse, NOW))).isEqualTo(CaseRefusal.TERMS_DIFFER);
    }

    @Test
    void the_same_contract_again_says_nothing_new() {
        TransferCase subject = contracted();
        long version = subject.version();

        assertThat(granted(subject.upload(contract(subject), NOW))).isEmpty();
        assertThat(granted(subject.confirmContract(NOW))).isEmpty();
        assertThat(subject.version()).isEqualTo(version);
    }

    @Test
    void the_labor_contract_may_follow_the_agreement() {
        TransferCase subject = onPost();
        ContractRecord later = new ContractRecord(
                ContractKind.LABOR_CONTRACT,
                subject.assignment().employerId(),
                null,
                subject.assignment().termsHash(),
                true,
                NOW);

        granted(subject.upload(later, NOW));
        assertThat(subject.contract().orElseThrow().contractKind()).isEqualTo(ContractKind.LABOR_CONTRACT);
        assertThat(subject.contract().orElseThrow().confirmedAt()).isPresent();
    }

    @Test
    void a_travel_case_passes_every_state_in_order() {
        TransferCase subject = handedOver();
        assertThat(granted(subject.start(TODAY, UUID.randomUUID(), NOW)))
                .extracting(Step::state)
                .containsExactly(TransferState.ON_POST);
    }

    @Test
    void a_worker_who_travels_alone_is_handed_over_from_ready() {
        TransferCase subject = ready();
        granted(subject.handOver(Actor.EM, NOW, NOW));
        assertThat(subject.travel()).isEqualTo(Travel.SELF);

        TransferCase near = ready(opened(anOffer(1, "51", "51")));
        granted(near.handOver(Actor.EM, NOW, NOW));
        assertThat(near.travel()).isEqualTo(Travel.NONE);
    }

    @Test
    void a_worker_with_a_seat_is_not_handed_over_before_the_trip() {
        TransferCase subject = ready();
        granted(subject.rideOn(UUID.randomUUID(), NOW));

        assertThat(reason(subject.handOver(Actor.EM, NOW, NOW))).isEqualTo(CaseRefusal.CASE_STATE);
    }

    @Test
    void a_station_takes_over_a_day_after_the_arrival() {
        TransferCase subject = arrived();

        assertThat(reason(subject.handOver(Actor.ST, NOW.plus(Duration.ofHours(23)), NOW)))
                .isEqualTo(CaseRefusal.HANDOVER_NOT_YET);
        granted(subject.handOver(Actor.ST, NOW.plus(Duration.ofHours(24)), NOW));
    }

    @Test
    void a_start_repeated_says_nothing_new_and_on_another_day_is_refused() {
        TransferCase subject = onPost();

        assertThat(subject.mayStart(TODAY, TODAY).orThrow()).isFalse();
        assertThat(reason(subject.mayStart(TODAY.plusDays(1), TODAY))).isEqualTo(CaseRefusal.STARTED_OTHERWISE);
    }

    @Test
    void a_start_lies_between_the_arrival_and_a_week_ahead() {
        TransferCase subject = handedOver();

        assertThat(reason(subject.mayStart(TODAY.plusDays(8), TODAY))).isEqualTo(CaseRefusal.START_TOO_FAR);
        assertThat(reason(subject.mayStart(TODAY.minusDays(1), TODAY))).isEqualTo(CaseRefusal.START_TOO_EARLY);
        assertThat(subject.mayStart(TODAY.plusDays(7), TODAY).orThrow()).isTrue();
    }

    @Test
    void withdrawing_takes_the_exit_of_the_state() {
        assertThat(opened().withdraw(NOW)).extracting(Step::state).containsExactly(TransferState.CANCELLED);
        assertThat(scheduled().withdraw(NOW)).extracting(Step::state).containsExactly(TransferState.CANCELLED);
        assertThat(departed().withdraw(NOW)).extracting(Step::state).containsExactly(TransferState.LEFT_EN_ROUTE);
        assertThat(handedOver().withdraw(NOW)).extracting(Step::state).containsExactly(TransferState.REFUSED);
        assertThat(onPost().withdraw(NOW)).extracting(Step::state).containsExactly(TransferState.SEPARATED);
    }

    @Test
    void withdrawing_from_a_closed_case_changes_nothing_and_is_no_error() {
        TransferCase subject = opened();
        subject.withdraw(NOW);

        assertThat(subject.withdraw(NOW)).isEmpty();
    }

    @Test
    void an_offer_accepted_on_post_separates_and_opens_the_same_case_again() {
        TransferCase subject = onPost();
        AcceptedOffer next = anOffer(2, "51", "33");

        assertThat(granted(subject.takeNextOffer(next, NOW)))
                .extracting(Step::state, Step::reasonCode)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TransferState.SEPARATED, "CHANGED_JOB"),
                        org.assertj.core.groups.Tuple.tuple(TransferState.OPENED, null));
        assertThat(subject.assignmentNo()).isEqualTo(2);
        assertThat(subject.assignment().destinationProvince()).isEqualTo("33");
        assertThat(subject.contract()).isEmpty();
        assertThat(subject.checklist()).isEqualTo(Checklist.empty());
        assertThat(subject.spellId()).isEmpty();
    }

    @Test
    void an_offer_accepted_on_the_way_is_refused() {
        assertThat(reason(scheduled().takeNextOffer(anOffer(2, "51", "33"), NOW)))
                .isEqualTo(CaseRefusal.CASE_STATE);
    }

    @Test
    void a_match_that_ends_takes_its_case_out_once_and_no_other() {
        TransferCase subject = scheduled();

        assertThat(subject.endWithMatch(9, NOW)).isEmpty();
        assertThat(subject.endWithMatch(1, NOW)).extracting(Step::state).containsExactly(TransferState.CANCELLED);
        assertThat(subject.endWithMatch(1, NOW)).isEmpty();
        assertThat(onPost().endWithMatch(1, NOW)).isEmpty();
    }

    @Test
    void an_employer_cancels_before_the_contract_and_an_office_before_the_departure() {
        assertThat(reason(contracted().cancel(Set.of(Actor.EM), "X", NOW))).isEqualTo(CaseRefusal.CANCEL_TOO_LATE);
        granted(opened().cancel(Set.of(Actor.EM), "X", NOW));
        granted(scheduled().cancel(Set.of(Actor.DP), "X", NOW));
        assertThat(reason(departed().cancel(Set.of(Actor.OP), "X", NOW))).isEqualTo(CaseRefusal.CASE_STATE);
    }

    @Test
    void a_refusal_names_what_is_allowed_instead() {
        Ruling<?> ruling = departed().schedule(false, NOW);

        assertThat(ruling)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.allowedActions())
                                .isEqualTo(java.util.List.of("arrive", "withdraw")));
    }

    @Test
    void a_no_show_is_ready_again_or_was_aboard_after_all() {
        TransferCase missing = scheduled();
        granted(missing.missDeparture(NOW));
        granted(missing.leaveTrip(NOW, "NO_SHOW"));
        assertThat(missing.state()).isEqualTo(TransferState.READY);
        assertThat(missing.tripId()).isEmpty();

        TransferCase aboard = scheduled();
        granted(aboard.missDeparture(NOW));
        granted(aboard.depart(NOW));
        assertThat(aboard.state()).isEqualTo(TransferState.DEPARTED);
    }

    private static Object reason(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused<?>) ruling).refusal();
    }
}
