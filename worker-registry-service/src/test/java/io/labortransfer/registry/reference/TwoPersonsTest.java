package io.labortransfer.registry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.policy.TwoPersons;
import io.labortransfer.kit.ruling.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwoPersonsTest {
    private final Divisions divisions = SampleLibrary.small().divisions();

    @Test
    void an_office_of_the_whole_unit_speaks_for_the_unit_at_either_end() {
        assertThat(speaks(Actor.OP, "51", "51", "51")).isTrue();
        assertThat(speaks(Actor.DP, "51", "51", "51")).isTrue();
        assertThat(speaks(Actor.OP, "66", "659", "66")).isTrue();
    }

    @Test
    void nobody_speaks_for_a_unit_from_a_part_of_it_or_from_another_or_as_anything_else() {
        assertThat(speaks(Actor.OP, "51", "5134", "51")).isFalse();
        assertThat(speaks(Actor.OP, "44", "44", "51")).isFalse();
        assertThat(speaks(Actor.EM, "51", "51", "51")).isFalse();
        assertThat(speaks(Actor.NO, "00", "", "51")).isFalse();
    }

    @Test
    void the_national_office_alone_speaks_for_the_nation() {
        assertThat(speaks(Actor.NO, "00", "", "00")).isTrue();
        assertThat(speaks(Actor.OP, "51", "51", "00")).isFalse();
    }

    @Test
    void who_does_not_speak_is_refused() {
        assertThat(TwoPersons.speaker(caller(Actor.OP, "51", "5134"), "51", divisions))
                .isEqualTo(Ruling.refused(TwoPersons.Objection.UNIT_NOT_YOURS));
    }

    @Test
    void another_than_the_author_is_the_second() {
        assertThat(TwoPersons.second(true, "a", "b")).isEqualTo(Ruling.granted("b"));
        assertThat(TwoPersons.second(true, "a", "a"))
                .isEqualTo(Ruling.refused(TwoPersons.Objection.SAME_PERSON, "approve"));
    }

    @Test
    void what_was_approved_stays() {
        assertThat(TwoPersons.second(false, "a", "b")).isEqualTo(Ruling.refused(TwoPersons.Objection.REVISION_FIXED));
    }

    private boolean speaks(Actor actor, String province, String prefix, String unit) {
        return TwoPersons.speaks(caller(actor, province, prefix), unit, divisions);
    }

    private static Passport caller(Actor actor, String province, String prefix) {
        return new Passport(
                "client", "office", Set.of(actor), province, prefix, List.of(), null, null, null, Instant.MAX);
    }
}
