package io.labortransfer.registry.household;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.worker.LaborCapacity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ZeroEmploymentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate GROWN = LocalDate.of(1990, 1, 1);
    private static final LocalDate PENSIONER = LocalDate.of(1950, 1, 1);

    private final ZeroEmployment rule = new ZeroEmployment(
            RetirementAges.of(List.of(
                    Map.of("group", "MEN", "birthMonth", "1900-01", "ageMonths", 720),
                    Map.of("group", "WOMEN_55", "birthMonth", "1900-01", "ageMonths", 660))),
            TODAY);

    @Test
    void one_who_could_and_wants_to_work_and_nobody_who_does() {
        assertThat(holds(member(GROWN).wishes(), member(GROWN))).isTrue();
    }

    @Test
    void nobody_wants_to_work() {
        assertThat(holds(member(GROWN), member(GROWN))).isFalse();
        assertThat(holds()).isFalse();
    }

    @Test
    void somebody_in_the_house_works_whoever_it_is() {
        assertThat(holds(member(GROWN).wishes(), member(GROWN).works())).isFalse();
        assertThat(holds(member(GROWN).wishes(), member(PENSIONER).works())).isFalse();
        assertThat(holds(member(GROWN).wishes().works())).isFalse();
    }

    @Test
    void a_house_of_pensioners_is_never_flagged_even_when_all_of_them_wish() {
        assertThat(holds(member(PENSIONER).wishes(), member(PENSIONER).female().wishes()))
                .isFalse();
    }

    @Test
    void working_age_begins_on_the_sixteenth_birthday_and_ends_on_the_day_of_retirement() {
        assertThat(holds(member(TODAY.minusYears(16)).wishes())).isTrue();
        assertThat(holds(member(TODAY.minusYears(16).plusDays(1)).wishes())).isFalse();
        assertThat(holds(member(TODAY.minusYears(60)).wishes())).isFalse();
        assertThat(holds(member(TODAY.minusYears(60).plusDays(1)).wishes())).isTrue();
        assertThat(holds(member(TODAY.minusYears(55)).female().wishes())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(LaborCapacity.class)
    void who_can_work_no_more_flags_no_house(LaborCapacity capacity) {
        var could = capacity != LaborCapacity.LOST && capacity != LaborCapacity.NONE;
        assertThat(holds(member(GROWN).of(capacity).wishes())).isEqualTo(could);
    }

    private boolean holds(One... members) {
        return rule.holds(Arrays.stream(members).map(One::standing).toList());
    }

    private static One member(LocalDate born) {
        return new One("1", born, LaborCapacity.NORMAL, false, false);
    }

    /** A member in the making. */
    private record One(String sex, LocalDate born, LaborCapacity capacity, boolean wish, boolean work) {
        One female() {
            return new One("2", born, capacity, wish, work);
        }

        One of(LaborCapacity other) {
            return new One(sex, born, other, wish, work);
        }

        One wishes() {
            return new One(sex, born, capacity, true, work);
        }

        One works() {
            return new One(sex, born, capacity, wish, true);
        }

        MemberStanding standing() {
            return new MemberStanding(new UUID(0, 1), UUID.randomUUID(), sex, born, capacity, wish, work);
        }
    }
}
