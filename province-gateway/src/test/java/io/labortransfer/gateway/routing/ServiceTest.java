package io.labortransfer.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/workers/wkr_1, WORKER_REGISTRY",
        "/api/v1/reference/divisions, WORKER_REGISTRY",
        "/api/v1/job-orders, JOB_MATCHING",
        "/api/v1/matches/batches, JOB_MATCHING",
        "/api/v1/transfers/contracts:batch, TRANSFER_TRACKING",
        "/api/v1/targets/2026/progress, TRANSFER_TRACKING",
        "/api/v1/gateway/me, PROVINCE_GATEWAY",
        "/api/v1/workers:export, WORKER_REGISTRY",
        "/api/v1/policies/registry/term, WORKER_REGISTRY",
        "/api/v1/reports/tracking, TRANSFER_TRACKING",
        "/api/v1/words/matching, JOB_MATCHING"
    })
    void the_first_segment_decides_who_owns_a_path(String path, Service owner) {
        assertThat(Service.owning(path)).contains(owner);
    }

    @Test
    void nobody_owns_what_the_table_does_not_name() {
        assertThat(Service.owning("/api/v1/unknown")).isEmpty();
        assertThat(Service.owning("/internal/persons:resolve")).isEmpty();
        assertThat(Service.owning("/api/v1/policies/other/x")).isEmpty();
        assertThat(Service.owning("/api/v1")).isEmpty();
    }
}
