package io.labortransfer.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateClassesTest {

    private final RateClasses classes = new RateClasses(ShippedLimits.config());

    @Test
    void an_access_key_may_have_a_class_of_its_own_whatever_the_method() {
        assertThat(classes.of("import", "GET")).isEqualTo(RateClass.IMPORT);
        assertThat(classes.of("worker.search", "POST")).isEqualTo(RateClass.SEARCH_BY_ID);
        assertThat(classes.of("export", "GET")).isEqualTo(RateClass.EXPORT);
    }

    @Test
    void of_the_others_the_method_tells_whether_they_read_or_write() {
        assertThat(classes.of("worker.read", "GET")).isEqualTo(RateClass.READ);
        assertThat(classes.of("worker.read", "HEAD")).isEqualTo(RateClass.READ);
        assertThat(classes.of("worker.write", "POST")).isEqualTo(RateClass.WRITE);
        assertThat(classes.ofMethod("DELETE")).isEqualTo(RateClass.WRITE);
    }

    @Test
    void every_class_has_a_rate_and_what_could_carry_off_a_register_has_an_end_of_the_day() {
        assertThat(ShippedLimits.config().rates()).containsOnlyKeys(RateClass.values());
        assertThat(ShippedLimits.config().daily()).containsOnlyKeys(RateClass.SEARCH_BY_ID, RateClass.EXPORT);
    }
}
