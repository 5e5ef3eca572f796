package io.labortransfer.registry.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostProposalTest {

    @Test
    void a_post_that_a_worker_found_alone_is_no_measure() {
        assertThat(foundThrough("SELF").isMeasure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFFICE", "STATION", "JOB_FAIR"})
    void one_that_somebody_brought_is_a_measure(String way) {
        assertThat(foundThrough(way).isMeasure()).isTrue();
    }

    @Test
    void a_post_of_which_the_way_is_not_told_was_proposed_by_an_office() {
        assertThat(foundThrough(null).isMeasure()).isTrue();
    }

    private static PostProposal foundThrough(@Nullable String way) {
        return new PostProposal(UUID.fromString("0190a000-0000-7000-8000-000000000001"), "mat_1", LocalDate.EPOCH, way);
    }
}
