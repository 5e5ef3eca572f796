package io.labortransfer.registry.probable;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookalikesTest {
    private static final long NAME = 7;
    private static final Trait SOMEBODY = new Trait(new UUID(0, 1), NAME, 11, 40_0001, 513431101, 99510119800101001L);

    @Test
    void the_same_name_day_of_birth_sex_and_township_look_alike() {
        assertThat(grounds(other(NAME, 0, 40_0001, 513431101, 99520119800101777L)))
                .containsExactly(Ground.SAME_NAME_BIRTH_SEX_TOWNSHIP);
        assertThat(pairs(other(NAME, 0, 40_0002, 513431101, 99520119800101777L)))
                .as("another sex")
                .isEmpty();
        assertThat(pairs(other(NAME, 0, 40_0001, 513431102, 99520119800101777L)))
                .as("another township")
                .isEmpty();
        assertThat(pairs(other(8, 0, 40_0001, 513431101, 99520119800101777L)))
                .as("another name")
                .isEmpty();
    }

    @Test
    void the_same_name_and_phone_look_alike_and_a_household_with_one_phone_does_not() {
        assertThat(grounds(other(NAME, 11, 1, 2, 3))).containsExactly(Ground.SAME_NAME_AND_PHONE);
        assertThat(pairs(other(8, 11, 1, 2, 3))).isEmpty();
    }

    @Test
    void nobody_looks_like_another_because_both_have_no_phone_and_no_township() {
        var one = new Trait(new UUID(0, 1), NAME, 0, 5, 0, 1);
        var other = new Trait(new UUID(0, 2), NAME, 0, 5, 0, 99510119800101001L);
        assertThat(Lookalikes.among(List.of(one, other))).isEmpty();
    }

    @Test
    void the_same_name_and_a_number_with_one_slip_look_alike_and_the_number_alone_does_not() {
        assertThat(grounds(other(NAME, 0, 1, 2, 99510119800101003L))).containsExactly(Ground.SAME_NAME_NEAR_ID);
        assertThat(pairs(other(8, 0, 1, 2, 99510119800101003L))).isEmpty();
    }

    @Test
    void two_right_numbers_are_never_one_slip_apart_as_a_whole_so_that_only_the_digits_before_the_check_can_be_near() {
        for (var sequence = 0; sequence < 1000; sequence += 7) {
            var right = WorkerJson.idNumber("51", LocalDate.of(1980, 2, 3).plusDays(sequence), sequence);
            assertThat(IdNumber.fault(right)).isEmpty();
            assertThat(slips(right))
                    .hasSizeGreaterThan(180)
                    .allMatch(slip -> IdNumber.fault(slip).isPresent());
        }
    }

    /** All texts that differ in one character, or in two neighbors that changed places. */
    private static List<String> slips(String number) {
        var slips = new ArrayList<String>();
        for (var i = 0; i < number.length(); i++) {
            for (var other : "0123456789X".toCharArray()) {
                slips.add(number.substring(0, i) + other + number.substring(i + 1));
            }
            if (i > 0) {
                slips.add(
                        number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1));
            }
        }
        slips.removeIf(number::equals);
        return slips;
    }

    @Test
    void a_slip_is_one_wrong_digit_or_two_neighbors_in_the_other_order() {
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 12345678901234567L)).isFalse();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 12345678901234568L)).isTrue();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 92345678901234567L)).isTrue();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 21345678901234567L)).isTrue();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 12345678901234576L)).isTrue();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 12354678901234567L)).isTrue();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 12345678901234589L)).isFalse();
        assertThat(Lookalikes.isOneSlip(12345678901234567L, 32145678901234567L)).isFalse();
        assertThat(Lookalikes.isOneSlip(10000000000000000L, 19999999999999999L)).isFalse();
        assertThat(Lookalikes.isOneSlip(12345678900000000L, 12345678810000000L)).isFalse();
    }

    @Test
    void all_that_look_alike_are_told_in_pairs_once_with_all_grounds() {
        var twin = other(NAME, 11, 40_0001, 513431101, 99510119800101002L);
        var third = new Trait(new UUID(0, 3), NAME, 11, 1, 2, 3);
        var pairs = Lookalikes.among(List.of(third, twin, SOMEBODY));
        assertThat(pairs).hasSize(3);
        assertThat(pairs.getFirst().one()).isEqualTo(new UUID(0, 1));
        assertThat(pairs.getFirst().grounds()).containsExactlyInAnyOrder(Ground.values());
    }

    private static Trait other(long name, long phone, long birth, long town, long id) {
        return new Trait(new UUID(0, 2), name, phone, birth, town, id);
    }

    private static List<Lookalikes.Pair> pairs(Trait other) {
        return Lookalikes.among(List.of(SOMEBODY, other));
    }

    private static java.util.Set<Ground> grounds(Trait other) {
        return pairs(other).getFirst().grounds();
    }
}
