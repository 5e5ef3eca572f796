package io.labortransfer.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.labortransfer.gateway.routing.Service;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetirementTest {

    private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant SUNSET = Instant.parse("2026-09-30T16:00:00Z");

    @Test
    void it_is_told_in_the_forms_of_the_two_standards() {
        Retirement retirement = new Retirement(SINCE, SUNSET, "/api/v1/people");

        assertThat(retirement.deprecation()).isEqualTo("@1772323200");
        assertThat(retirement.sunsetDate()).contains("Wed, 30 Sep 2026 16:00:00 GMT");
        assertThat(retirement.successorLink("/api/v1/workers", "/api/v1/workers"))
                .contains("</api/v1/people>; rel=\"successor-version\"");
    }

    @Test
    void the_successor_is_the_one_of_the_same_record() {
        Retirement retirement = new Retirement(SINCE, null, "/api/v2/people/{id}/words/{kind}:confirm");

        assertThat(retirement.successorLink(
                        "/api/v1/workers/{id}/{kind}:confirm", "/api/v1/workers/wkr_1/consent:confirm"))
                .contains("</api/v2/people/wkr_1/words/consent:confirm>; rel=\"successor-version\"");
        assertThat(retirement.sunsetDate()).isEmpty();
    }

    @Test
    void less_than_six_months_of_notice_stop_the_start() {
        assertThatThrownBy(() -> read("x-deprecated-at: '2026-03-01T00:00:00Z'\nx-sunset: '2026-08-31T00:00:00Z'"))
                .hasMessageContaining("GET /api/v1/workers/{id}")
                .hasMessageContaining("six months");
    }

    @Test
    void a_retirement_without_a_beginning_or_with_a_successor_that_cannot_be_named_stops_the_start() {
        assertThatThrownBy(() -> read("x-sunset: '2027-08-31T00:00:00Z'")).hasMessageContaining("no x-deprecated-at");
        assertThatThrownBy(() -> read("x-deprecated-at: yesterday")).hasMessageContaining("GET /api/v1/workers/{id}");
        assertThatThrownBy(() -> read("x-deprecated-at: '2026-03-01T00:00:00Z'\nx-successor: /api/v1/workers/{number}"))
                .hasMessageContaining("parameter");
    }

    private static void read(String extensions) throws JsonProcessingException {
        OperationReader.read(
                Map.of(Service.WORKER_REGISTRY, new YAMLMapper().readTree("""
                paths:
                  /api/v1/workers/{id}:
                    get:
                      operationId: readWorker
                      x-access-key: worker.read
                      deprecated: true
                %s
                """.formatted(extensions.indent(6)))));
    }
}
