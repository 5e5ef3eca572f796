package io.labortransfer.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.reference.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseRulesTest {
    private static final Instant OPENED = Instant.parse("2026-01-05T02:00:00Z");
    private static final WorkingDays DAYS = WorkingDays.of(List.of());
    private static final Instant DUE = DAYS.after(OPENED, 10);

    private final DuplicateCase open = new DuplicateCase(
            new UUID(0, 1),
            1,
            DuplicateKind.SAME_ID,
            "52",
            "520521",
            "51",
            new UUID(0, 2),
            null,
            List.of(),
            OPENED,
            DAYS.after(OPENED, 5),
            DUE,
            CaseProgress.NONE);

    @Test
    void a_claimant_who_yields_ends_the_case_at_once() {
        var ended = claimant(open, Wish.YIELD);

        assertThat(ended.state()).isEqualTo(DuplicateState.RESOLVED);
        assertThat(ended.progress().outcome()).isEqualTo(Outcome.HOLDER_KEEPS);
        assertThat(ended.version()).isEqualTo(2);
    }

    @Test
    void a_holder_who_yields_gives_the_person_to_a_claimant_who_wants_it_in_either_order() {
        assertThat(claimant(holder(open, Wish.YIELD), Wish.KEEP_MINE).progress().outcome())
                .isEqualTo(Outcome.CLAIMANT_TAKES);
        assertThat(holder(claimant(open, Wish.KEEP_MINE), Wish.YIELD).progress().outcome())
                .isEqualTo(Outcome.CLAIMANT_TAKES);
        assertThat(holder(open, Wish.YIELD).state()).isEqualTo(DuplicateState.OPEN);
    }

    @Test
    void sides_that_disagree_go_to_the_nation_and_nowhere_else() {
        for (var claimed : List.of(Wish.KEEP_MINE, Wish.DIFFERENT_PERSON)) {
            for (var held : Wish.values()) {
                var now = holder(claimant(open, claimed), held);
                var agreed = claimed == Wish.KEEP_MINE && held == Wish.YIELD
                        || claimed == Wish.DIFFERENT_PERSON && held == Wish.DIFFERENT_PERSON;
                assertThat(now.state())
                        .as("%s, %s", claimed, held)
                        .isEqualTo(agreed ? DuplicateState.RESOLVED : DuplicateState.ESCALATED);
            }
        }
    }

    @Test
    void a_silent_holder_does_not_keep_the_person_by_that_and_a_silent_claimant_loses_the_claim() {
        assertThat(claimant(open, Wish.KEEP_MINE).due(DUE).state()).isEqualTo(DuplicateState.ESCALATED);
        assertThat(open.due(DUE).progress().outcome()).isEqualTo(Outcome.HOLDER_KEEPS);
        assertThat(holder(open, Wish.KEEP_MINE).due(DUE).progress().outcome()).isEqualTo(Outcome.HOLDER_KEEPS);
        assertThat(claimant(open, Wish.KEEP_MINE).due(DUE.minusMillis(1)).state())
                .isEqualTo(DuplicateState.OPEN);
    }

    @Test
    void the_other_unit_is_named_once_it_answered_or_after_five_working_days() {
        var fifthDayOver = Instant.parse("2026-01-12T16:00:00Z");
        assertThat(open.isNamedTo(Side.CLAIMANT, fifthDayOver.minusMillis(1))).isFalse();
        assertThat(open.isNamedTo(Side.CLAIMANT, fifthDayOver)).isTrue();
        assertThat(holder(open, Wish.KEEP_MINE).isNamedTo(Side.CLAIMANT, OPENED))
                .isTrue();
        assertThat(holder(open, Wish.KEEP_MINE).isNamedTo(Side.HOLDER, OPENED)).isFalse();
    }

    @Test
    void the_answer_of_a_unit_does_not_name_the_one_that_took_the_person_over() {
        var moved = holder(open, Wish.KEEP_MINE).heldBy("33");
        assertThat(moved.isNamedTo(Side.CLAIMANT, OPENED)).isFalse();
        assertThat(moved.isNamedTo(Side.CLAIMANT, DUE)).isTrue();
        assertThat(holder(moved, Wish.KEEP_MINE).isNamedTo(Side.CLAIMANT, OPENED))
                .isTrue();
        assertThat(moved.heldBy("51").isNamedTo(Side.CLAIMANT, OPENED)).isTrue();
    }

    @Test
    void nobody_but_the_nation_decides_and_only_what_escalated() {
        assertThat(open.decide(Side.NATION, Outcome.HOLDER_KEEPS, "r", OPENED).isGranted())
                .isFalse();
        var escalated = holder(claimant(open, Wish.KEEP_MINE), Wish.KEEP_MINE);
        assertThat(escalated
                        .decide(Side.HOLDER, Outcome.HOLDER_KEEPS, "r", OPENED)
                        .isGranted())
                .isFalse();
        assertThat(escalated
                        .decide(Side.NATION, Outcome.SAME_PERSON, "r", OPENED)
                        .isGranted())
                .isFalse();
        var decided = escalated
                .decide(Side.NATION, Outcome.CLAIMANT_TAKES, "r", OPENED.plus(Duration.ofDays(1)))
                .orThrow();
        assertThat(decided.state()).isEqualTo(DuplicateState.RESOLVED);
        assertThat(decided.file(Side.HOLDER, said(Wish.KEEP_MINE), OPENED).isGranted())
                .isFalse();
    }

    private static DuplicateCase claimant(DuplicateCase now, Wish wish) {
        return now.file(Side.CLAIMANT, said(wish), OPENED).orThrow();
    }

    private static DuplicateCase holder(DuplicateCase now, Wish wish) {
        return now.file(Side.HOLDER, said(wish), OPENED).orThrow();
    }

    private static Statement said(Wish wish) {
        return new Statement(wish, "because", List.of());
    }
}
