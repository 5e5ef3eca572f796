package io.labortransfer.matching.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PriorityOrderTest {

    @Test
    void each_class_has_the_place_of_its_digit() {
        var order = new PriorityOrder(11_223);
        assertThat(order.placeOf(1)).isEqualTo(1);
        assertThat(order.placeOf(2)).isEqualTo(1);
        assertThat(order.placeOf(4)).isEqualTo(2);
        assertThat(order.placeOf(5)).isEqualTo(3);
    }

    @Test
    void classes_may_change_places_and_stand_together() {
        assertThat(PriorityOrder.isLawful(PriorityOrder.STANDARD)).isTrue();
        assertThat(PriorityOrder.isLawful(21_345)).isTrue();
        assertThat(PriorityOrder.isLawful(11_111)).isTrue();
    }

    @Test
    void nobody_of_no_class_is_before_anybody() {
        assertThat(PriorityOrder.isLawful(54_321)).isFalse();
        assertThat(PriorityOrder.isLawful(23_451)).isFalse();
    }

    @Test
    void it_has_five_places_from_one_to_five() {
        assertThat(PriorityOrder.isLawful(1_234)).isFalse();
        assertThat(PriorityOrder.isLawful(123_455)).isFalse();
        assertThat(PriorityOrder.isLawful(12_340)).isFalse();
        assertThat(PriorityOrder.isLawful(12_346)).isFalse();
        assertThat(PriorityOrder.isLawful(-12_345)).isFalse();
        assertThatThrownBy(() -> new PriorityOrder(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
