package io.labortransfer.registry.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkHistoryTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void a_spell_that_goes_on_counts_confirmed_lately_or_not() {
        assertThat(history(active(NEW_YEAR)).inWork()).isTrue();
        assertThat(history(spell("STALE", NEW_YEAR, null)).inWork()).isTrue();
        assertThat(history(ended(NEW_YEAR, 90)).inWork()).isFalse();
        assertThat(history(spell("DISPUTED", NEW_YEAR, null)).inWork()).isFalse();
        assertThat(history(spell("REVERSED", NEW_YEAR, null)).inWork()).isFalse();
        assertThat(WorkHistory.NONE.inWork()).isFalse();
    }

    @Test
    void the_first_start_is_that_of_work_that_took_place() {
        var history = history(
                active(NEW_YEAR.plusDays(90)),
                ended(NEW_YEAR.plusDays(30), 10),
                spell("REVERSED", NEW_YEAR, NEW_YEAR.plusDays(5)));
        assertThat(history.firstStart()).contains(NEW_YEAR.plusDays(30));
        assertThat(history.since(NEW_YEAR.plusDays(31)).firstStart()).contains(NEW_YEAR.plusDays(90));
        assertThat(WorkHistory.NONE.firstStart()).isEmpty();
    }

    @Test
    void a_stretch_of_so_many_days_is_stable_and_one_day_less_is_not() {
        assertThat(history(ended(NEW_YEAR, 180)).stable(180, TODAY)).isTrue();
        assertThat(history(ended(NEW_YEAR, 179)).stable(180, TODAY)).isFalse();
        assertThat(history(active(TODAY.minusDays(179))).stable(180, TODAY)).isTrue();
        assertThat(history(active(TODAY.minusDays(178))).stable(180, TODAY)).isFalse();
        assertThat(history(spell("ACTIVE", TODAY.minusDays(178), TODAY.plusDays(90)))
                        .stable(180, TODAY))
                .as("days to come do not count")
                .isFalse();
    }

    @Test
    void two_spells_are_one_stretch_unless_more_than_thirty_days_lie_between() {
        assertThat(history(ended(NEW_YEAR, 100), ended(NEW_YEAR.plusDays(130), 50))
                        .stable(180, TODAY))
                .isTrue();
        assertThat(history(ended(NEW_YEAR, 100), ended(NEW_YEAR.plusDays(131), 50))
                        .stable(180, TODAY))
                .isFalse();
        assertThat(history(ended(NEW_YEAR, 170), ended(NEW_YEAR.plusDays(10), 20))
                        .stable(180, TODAY))
                .isFalse();
    }

    private static WorkHistory history(WorkSpell... spells) {
        return new WorkHistory(Arrays.asList(spells));
    }

    private static WorkSpell active(LocalDate start) {
        return spell("ACTIVE", start, null);
    }

    /** Of so many days, the first and the last among them. */
    private static WorkSpell ended(LocalDate start, int days) {
        return spell("ENDED", start, start.plusDays(days));
    }

    private static WorkSpell spell(String state, LocalDate start, @Nullable LocalDate end) {
        return new WorkSpell(
                UUID.randomUUID(),
                new UUID(0, 1),
                1,
                state,
                "EMPLOYED",
                start,
                end,
                new WorkSpell.Place(null, null, null));
    }
}
