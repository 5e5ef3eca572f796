package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.transfer.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ruling.Refused;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    @Test
    void an_adult_has_eight_items_and_a_minor_ten() {
        assertThat(java.util.Arrays.stream(ChecklistItem.values()).filter(item -> item.standsFor(false)))
                .hasSize(8);
        assertThat(java.util.Arrays.stream(ChecklistItem.values()).filter(item -> item.standsFor(true)))
                .hasSize(10);
    }

    @Test
    void no_fee_and_no_documents_need_the_worker_too() {
        Checklist employersOnly = Checklist.empty().with(yes(ChecklistItem.NO_FEE, true, null));
        assertThat(employersOnly.isDone(ChecklistItem.NO_FEE)).isFalse();

        assertThat(employersOnly.with(yes(ChecklistItem.NO_FEE, null, true)).isDone(ChecklistItem.NO_FEE))
                .isTrue();
        assertThat(employersOnly.with(yes(ChecklistItem.NO_FEE, null, false)).isDone(ChecklistItem.NO_FEE))
                .isFalse();
    }

    @Test
    void the_same_answer_again_is_the_same_list() {
        Checklist list = Checklist.empty().with(yes(ChecklistItem.LODGING, true, null));

        assertThat(list.with(yes(ChecklistItem.LODGING, true, null))).isSameAs(list);
    }

    @Test
    void a_no_leaves_the_item_open() {
        Checklist list = Checklist.empty().with(yes(ChecklistItem.INSURANCE, false, null));

        assertThat(list.isDone(ChecklistItem.INSURANCE)).isFalse();
    }

    @Test
    void an_employer_answers_its_items_and_the_workers_side_the_others() {
        assertThat(ChecklistItem.INSURANCE.isAnsweredBy(Set.of(Actor.EM))).isTrue();
        assertThat(ChecklistItem.INSURANCE.isAnsweredBy(Set.of(Actor.OP, Actor.DP)))
                .isFalse();
        assertThat(ChecklistItem.CONTRACT_READ.isAnsweredBy(Set.of(Actor.WK))).isTrue();
        assertThat(ChecklistItem.CONTRACT_READ.isAnsweredBy(Set.of(Actor.EM))).isFalse();
        assertThat(ChecklistItem.NO_FEE.hearsWorkerFrom(Set.of(Actor.ST))).isTrue();
        assertThat(ChecklistItem.NO_FEE.hearsWorkerFrom(Set.of(Actor.EM))).isFalse();
    }

    @Test
    void the_items_of_minors_are_asked_of_minors_only() {
        TransferCase adult = Fixtures.opened();
        assertThat(adult.answer(yes(ChecklistItem.HEALTH_CHECK, true, null), Set.of(Actor.EM), NOW))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.refusal()).isEqualTo(CaseRefusal.ITEM_NOT_ASKED));

        TransferCase minor = TransferCase.opened(
                new TransferId(UUID.randomUUID()),
                Fixtures.anOffer(),
                new Traveler("513425", LocalDate.of(2009, 11, 1)),
                NOW);
        assertThat(minor.isMinor(NOW)).isTrue();
        Fixtures.granted(minor.answer(yes(ChecklistItem.HEALTH_CHECK, true, null), Set.of(Actor.EM), NOW));
    }

    private static Checklist.Answer yes(ChecklistItem item, Boolean yes, Boolean workerYes) {
        return new Checklist.Answer(item, yes, workerYes, "EM", NOW);
    }
}
