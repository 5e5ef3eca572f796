package io.labortransfer.registry.candidate;

import static io.labortransfer.registry.candidate.CandidateState.workLimits;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkLimitsTest {
    @Test
    void a_capacity_that_is_not_whole_limits_by_its_detail_and_by_itself_where_no_source_says_which() {
        assertThat(workLimits("WEAK_OR_SEMI", "WEAK", List.of())).containsExactly("WEAK");
        assertThat(workLimits("WEAK_OR_SEMI", null, List.of())).containsExactly("WEAK_OR_SEMI");
    }

    @Test
    void what_keeps_somebody_at_home_comes_behind_it() {
        assertThat(workLimits("WEAK_OR_SEMI", "SEMI", List.of("CARE", "AGE"))).containsExactly("SEMI", "CARE", "AGE");
        assertThat(workLimits("NORMAL", null, List.of("HEALTH"))).containsExactly("HEALTH");
    }

    @Test
    void a_whole_capacity_with_no_reason_to_stay_limits_nothing_and_one_that_is_lost_is_no_limit_but_no_capacity() {
        assertThat(workLimits("SKILLED", null, List.of())).isEmpty();
        assertThat(workLimits("LOST", null, List.of())).isEmpty();
    }
}
