package io.labortransfer.registry.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final CourseId COURSE = new CourseId(new UUID(0, 1));

    @Test
    void few_people_are_no_number_for_everybody() {
        var shown = outcomes(40, 9, 3, 30, 20, 10).forEverybody();

        assertThat(shown).isEqualTo(new Outcomes(COURSE, 40L, null, null, 30L, 20L, 10L));
    }

    @Test
    void a_number_that_leaves_few_others_is_none_either() {
        var shown = outcomes(40, 10, 0, 35, 34, 34).forEverybody();

        assertThat(shown.certified()).as("five were not").isNull();
        assertThat(shown.placed()).as("one of the certified was not").isNull();
        assertThat(shown.stable180()).as("all who were placed").isEqualTo(34L);
    }

    private static Outcomes outcomes(
            long enrolled, long dropped, long failed, long certified, long placed, long stable180) {
        return new Outcomes(COURSE, enrolled, dropped, failed, certified, placed, stable180);
    }
}
