package io.labortransfer.registry.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkillsTest {
    private static final String SEWING = "6-05-01-03";

    @Test
    void a_certificate_takes_the_place_of_what_was_only_said() {
        var said = new Skills(List.of(skill(SEWING, 2, null), skill("4-01-02-01", 5, null)));

        assertThat(said.with(skill(SEWING, 4, "C-1")).items())
                .containsExactlyInAnyOrder(skill("4-01-02-01", 5, null), skill(SEWING, 4, "C-1"));
    }

    @Test
    void a_higher_certificate_raises_the_skill_and_a_lower_one_changes_nothing() {
        var proved = new Skills(List.of(skill(SEWING, 4, "C-1")));

        assertThat(proved.with(skill(SEWING, 3, "C-2")).items()).containsExactly(skill(SEWING, 3, "C-2"));
        assertThat(proved.with(skill(SEWING, 4, "C-2"))).isEqualTo(proved);
        assertThat(proved.with(skill(SEWING, 5, "C-3"))).isEqualTo(proved);
    }

    @Test
    void without_a_certificate_counts_what_was_known_before_and_what_was_learned_otherwise_meanwhile() {
        var other = skill("4-01-02-01", 5, null);
        var said = new Skills(List.of(other, skill(SEWING, 5, null)));
        var proved = skill(SEWING, 3, "C-1");

        assertThat(said.with(proved).without(List.of(proved), said).items())
                .containsExactlyInAnyOrder(other, skill(SEWING, 5, null));
        assertThat(said.with(proved).without(List.of(proved), said.with(proved)).items())
                .containsExactly(other);
        var meanwhile = said.with(skill(SEWING, 2, "C-2"));
        assertThat(meanwhile.without(List.of(proved), said)).isEqualTo(meanwhile);
    }

    private static Skill skill(String occupation, int level, @Nullable String certificate) {
        return new Skill(occupation, level, certificate, Attestation.COUNTY);
    }
}
