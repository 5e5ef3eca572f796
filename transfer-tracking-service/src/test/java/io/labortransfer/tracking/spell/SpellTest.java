package io.labortransfer.tracking.spell;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpellTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void a_start_is_active_and_a_start_with_a_past_end_is_over() {
        assertThat(begun(TODAY.minusDays(3), null).state()).isEqualTo(SpellState.ACTIVE);
        assertThat(begun(TODAY.minusDays(9), TODAY).state()).isEqualTo(SpellState.ENDED);
        assertThat(begun(TODAY.minusDays(9), TODAY.plusDays(1)).state()).isEqualTo(SpellState.ACTIVE);
    }

    @Test
    void a_start_that_stands_in_anothers_days_is_disputed_and_not_lost() {
        assertThat(Spell.started(told(TODAY, null), true, TODAY, NOW).orThrow().state())
                .isEqualTo(SpellState.DISPUTED);
    }

    @Test
    void a_start_lies_at_most_a_week_ahead() {
        assertThat(reason(Spell.started(told(TODAY.plusDays(8), null), false, TODAY, NOW)))
                .isEqualTo(SpellRefusal.SPELL_START_TOO_FAR);
        assertThat(reason(Spell.started(told(TODAY, TODAY.minusDays(1)), false, TODAY, NOW)))
                .isEqualTo(SpellRefusal.END_BEFORE_START);
    }

    @Test
    void the_end_is_the_first_day_not_worked_and_the_same_end_again_says_nothing() {
        Spell spell = begun(TODAY.minusDays(3), null);

        assertThat(spell.end(TODAY, "QUIT", false, TODAY, NOW).orThrow()).isTrue();
        assertThat(spell.end(TODAY, "QUIT", false, TODAY, NOW).orThrow()).isFalse();
        assertThat(spell.version()).isEqualTo(2);
        assertThat(reason(spell.end(TODAY.minusDays(1), "QUIT", false, TODAY, NOW)))
                .isEqualTo(SpellRefusal.SPELL_STATE);
    }

    @Test
    void an_end_that_leaves_days_of_another_spell_is_kept_in_dispute() {
        Spell spell = begun(TODAY.minusDays(3), null);

        assertThat(spell.end(TODAY, "QUIT", true, TODAY, NOW).orThrow()).isTrue();
        assertThat(spell.end(TODAY, "QUIT", true, TODAY, NOW).orThrow()).isFalse();
        assertThat(spell.state()).isEqualTo(SpellState.DISPUTED);
        assertThat(spell.endOn()).contains(TODAY);
        assertThat(spell.end(TODAY, "QUIT", false, TODAY, NOW).orThrow()).isTrue();
        assertThat(spell.state()).isEqualTo(SpellState.ENDED);
    }

    @Test
    void distance_is_measured_from_the_county_of_registration() {
        assertThat(SpellScope.between("51", "513425", "51", "513425")).isEqualTo(SpellScope.IN_COUNTY);
        assertThat(SpellScope.between("51", "513425", "51", "510100")).isEqualTo(SpellScope.CROSS_COUNTY);
        assertThat(SpellScope.between("51", "513425", "44", "441900")).isEqualTo(SpellScope.CROSS_PROVINCE);
        // The Corps carries digits of Xinjiang and is a unit of its own.
        assertThat(SpellScope.between("65", "650100", "66", "659001")).isEqualTo(SpellScope.CROSS_PROVINCE);
    }

    @Test
    void a_disputed_spell_is_resolved_to_active_or_ended_and_a_reversed_one_is_final() {
        assertThat(SpellState.DISPUTED.leadsTo(SpellState.ACTIVE)).isTrue();
        assertThat(SpellState.DISPUTED.leadsTo(SpellState.ENDED)).isTrue();
        assertThat(SpellState.ENDED.leadsTo(SpellState.ACTIVE)).isFalse();
        assertThat(SpellState.REVERSED.moves()).isEmpty();
    }

    private static Spell begun(LocalDate start, LocalDate end) {
        return Spell.started(told(start, end), false, TODAY, NOW).orThrow();
    }

    private static NewSpell told(LocalDate start, LocalDate end) {
        Work work = new Work(
                UUID.randomUUID(),
                "EMPLOYED",
                "OFFICE",
                "ORGANIZED",
                SpellScope.CROSS_PROVINCE,
                true,
                UUID.randomUUID(),
                null,
                null,
                null,
                "44",
                "441900");
        Source source = new Source("village-ledger", "1", EvidenceLevel.VILLAGE);
        return new NewSpell(new SpellKey("51", UUID.randomUUID()), work, start, end, source, true);
    }

    private static Object reason(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused<?>) ruling).refusal();
    }
}
