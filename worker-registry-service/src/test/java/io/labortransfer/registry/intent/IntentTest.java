package io.labortransfer.registry.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.WordBy;
import io.labortransfer.registry.word.WorkerWord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntentTest {
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
    private static final UUID MATCH = new UUID(1, 1);
    private static final UUID OTHER_MATCH = new UUID(1, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 14);

    private final Intent intent = Intent.open(
            ProvinceScope.ofProvince("51"),
            new UUID(0, 1),
            new UUID(0, 2),
            new Wish(List.of("EMPLOYED"), List.of(), List.of("44"), 0, null, null, false, null, List.of(), null),
            word(),
            LocalDate.of(2026, 4, 5),
            NOW);

    private static WorkerWord word() {
        return said("ev-1", NOW);
    }

    private static WorkerWord said(String proof, Instant at) {
        return new WorkerWord(WordBy.SELF_IN_PERSON, at, null, null, proof, "OP", "office-51");
    }

    @Test
    void a_wish_follows_offer_case_and_start() {
        assertThat(intent.state()).isEqualTo(IntentState.OPEN);
        assertThat(intent.match(MATCH, 1, "system", NOW)).isTrue();
        assertThat(intent.state()).isEqualTo(IntentState.MATCHED);
        assertThat(intent.transfer(MATCH, "system", NOW)).isTrue();
        assertThat(intent.state()).isEqualTo(IntentState.IN_TRANSFER);
        assertThat(intent.employ("system", NOW)).isTrue();
        assertThat(intent.state()).isEqualTo(IntentState.EMPLOYED);
        assertThat(intent.state().closed()).isTrue();
    }

    @Test
    void a_match_that_ends_opens_the_wish_again() {
        intent.match(MATCH, 1, "system", NOW);
        assertThat(intent.reopen(MATCH, LATER, "system", NOW)).isTrue();
        assertThat(intent.state()).isEqualTo(IntentState.OPEN);
        assertThat(intent.validTo()).isEqualTo(LATER);
        assertThat(intent.match(OTHER_MATCH, 2, "system", NOW)).isTrue();
        assertThat(intent.restsOn(OTHER_MATCH)).isTrue();
    }

    @Test
    void the_end_of_another_match_changes_nothing() {
        intent.match(MATCH, 1, "system", NOW);
        assertThat(intent.reopen(OTHER_MATCH, LATER, "system", NOW)).isFalse();
        assertThat(intent.state()).isEqualTo(IntentState.MATCHED);
        assertThat(intent.validTo()).isNotEqualTo(LATER);
    }

    @Test
    void what_was_said_later_of_a_wish_overtakes_a_word_and_its_end_overtakes_the_proof_as_well() {
        assertThat(intent.overtakes(said("ev-2", NOW.minusSeconds(1)))).isTrue();
        assertThat(intent.overtakes(said("ev-2", NOW))).isFalse();
        assertThat(intent.overtakes(said("ev-1", NOW.plusSeconds(9)))).isFalse();
        intent.withdraw(said("ev-end", NOW.plusSeconds(5)), NOW.plusSeconds(5));
        assertThat(intent.overtakes(said("ev-2", NOW.plusSeconds(4)))).isTrue();
        assertThat(intent.overtakes(said("ev-2", NOW.plusSeconds(5)))).isFalse();
        assertThat(intent.overtakes(said("ev-1", NOW.plusSeconds(9)))).isTrue();
        var own = new WorkerWord(WordBy.SELF_APP, NOW.plusSeconds(9), null, null, "ev-1", "WK", "self-service-51");
        assertThat(intent.overtakes(own)).as("nobody else wrote it down").isFalse();
    }

    @Test
    void an_older_acceptance_is_old_news() {
        intent.match(MATCH, 2, "system", NOW);
        assertThat(intent.match(OTHER_MATCH, 1, "system", NOW)).isFalse();
        assertThat(intent.restsOn(MATCH)).isTrue();
    }

    @Test
    void a_case_may_be_told_before_the_acceptance() {
        assertThat(intent.transfer(MATCH, "system", NOW)).isTrue();
        assertThat(intent.match(MATCH, 1, "system", NOW)).isFalse();
        assertThat(intent.state()).isEqualTo(IntentState.IN_TRANSFER);
    }

    @ParameterizedTest
    @EnumSource(IntentState.class)
    void a_worker_withdraws_in_every_state(IntentState from) {
        bring(from);
        var changed = intent.withdraw(word(), NOW);
        assertThat(changed).isEqualTo(from != IntentState.WITHDRAWN);
        assertThat(intent.state()).isIn(IntentState.WITHDRAWN, IntentState.EXPIRED);
        if (from != IntentState.EXPIRED) {
            assertThat(intent.state()).isEqualTo(IntentState.WITHDRAWN);
        }
    }

    @Test
    void what_is_withdrawn_stays_withdrawn() {
        intent.match(MATCH, 1, "system", NOW);
        intent.withdraw(word(), NOW);
        assertThat(intent.reopen(MATCH, LATER, "system", NOW)).isFalse();
        assertThat(intent.employ("system", NOW)).isFalse();
        assertThat(intent.match(OTHER_MATCH, 9, "system", NOW)).isFalse();
        assertThat(intent.state()).isEqualTo(IntentState.WITHDRAWN);
    }

    @Test
    void every_state_but_withdrawn_may_be_withdrawn() {
        for (var state : IntentState.values()) {
            assertThat(state.moves().contains(IntentState.WITHDRAWN)).isEqualTo(state != IntentState.WITHDRAWN);
        }
    }

    private void bring(IntentState to) {
        switch (to) {
            case OPEN, EXPIRED -> {} // nothing expires yet; its moves are checked by themselves
            case MATCHED -> intent.match(MATCH, 1, "system", NOW);
            case IN_TRANSFER -> intent.transfer(MATCH, "system", NOW);
            case EMPLOYED -> intent.employ("system", NOW);
            case WITHDRAWN -> intent.withdraw(word(), NOW);
        }
    }
}
