package io.labortransfer.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.access.Actor;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void another_version_and_another_actor_have_another_tag() {
        String tag = EntityTag.of(3, EnumSet.of(Actor.OP, Actor.DP));

        assertThat(tag).isEqualTo("\"v3-DP.OP\"");
        assertThat(EntityTag.of(4, EnumSet.of(Actor.OP, Actor.DP))).isNotEqualTo(tag);
        assertThat(EntityTag.of(3, EnumSet.of(Actor.EM))).isNotEqualTo(tag);
        assertThat(EntityTag.of(3, EnumSet.of(Actor.OP, Actor.DP), "named")).isNotEqualTo(tag);
    }

    @ValueSource(strings = {"\"v3-OP\"", "W/\"v3-OP\"", "\"v1-OP\", \"v3-OP\"", "*"})
    @ParameterizedTest
    void a_reader_that_has_it_is_recognized(String header) {
        assertThat(EntityTag.isNamedBy(header, "\"v3-OP\"")).isTrue();
        assertThat(EntityTag.isNamedBy("\"v2-OP\"", "\"v3-OP\"")).isFalse();
    }

    @Test
    void a_change_compares_the_version_alone() {
        assertThat(EntityTag.versions("\"v3-OP\"")).contains(List.of(3L));
        assertThat(EntityTag.versions("\"v3-EM\", \"v4\"")).contains(List.of(3L, 4L));
    }

    @Test
    void any_version_and_no_header_accept_everything() {
        assertThat(EntityTag.versions("*")).contains(List.of());
        assertThat(EntityTag.versions(null)).contains(List.of());
    }

    @ValueSource(strings = {"W/\"v3-OP\"", "\"something else\"", "\"\""})
    @ParameterizedTest
    void a_weak_or_foreign_tag_accepts_no_version(String header) {
        assertThat(EntityTag.versions(header)).contains(List.of(-1L));
    }

    @ValueSource(strings = {"v3", "\"v3", "3", "", "\"v3\" \"v4\""})
    @ParameterizedTest
    void what_is_no_list_of_tags_is_not_read(String header) {
        assertThat(EntityTag.versions(header)).isEmpty();
    }
}
