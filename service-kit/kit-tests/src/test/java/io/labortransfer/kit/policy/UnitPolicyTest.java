package io.labortransfer.kit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnitPolicyTest {

    private enum Sample implements UnitPolicy {
        ANSWER_TERM,
        OTHER_TERM;

        @Override
        public PolicyNumber<TimeUnit> number() {
            return PolicyNumber.ofUnits(TimeUnit.DAYS, 10, 2, 20);
        }
    }

    @Test
    void an_address_names_it_in_small_letters() {
        assertThat(Sample.ANSWER_TERM.key()).isEqualTo("answer-term");
        assertThat(UnitPolicy.named(Sample.values(), "other-term")).contains(Sample.OTHER_TERM);
        assertThat(UnitPolicy.named(Sample.values(), "OTHER_TERM")).isEmpty();
    }

    @Test
    void a_value_outside_of_its_bounds_is_a_fault_that_tells_them() {
        assertThat(Sample.ANSWER_TERM.objection(2)).isEmpty();
        assertThat(Sample.ANSWER_TERM.objection(20)).isEmpty();
        assertThat(Sample.ANSWER_TERM.objection(21)).contains(new FieldError("/value", "OUT_OF_BOUNDS", 2, 20));
    }

    @Test
    void while_nobody_has_set_it_the_programs_value_holds() {
        var untouched = new Standing<>(Sample.ANSWER_TERM, "51", null, List.of());
        assertThat(untouched.value()).isEqualTo(10);
        assertThat(untouched.setBy()).isNull();
        assertThat(untouched.version()).isZero();
    }

    @Test
    void what_was_drafted_shows_in_the_version_and_to_those_who_may_write_alone() {
        var terms = new PolicyTerms(5, LocalDate.parse("2027-01-01"), "notice 1");
        var draft = PolicyRevision.draft("51", 1, 1, terms, "first", Instant.EPOCH);
        var standing = new Standing<>(Sample.ANSWER_TERM, "51", null, List.of(draft));
        assertThat(standing.version()).isEqualTo(1);
        assertThat(standing.value()).isEqualTo(10);
        assertThat(standing.withoutDrafts().history()).isEmpty();
    }
}
