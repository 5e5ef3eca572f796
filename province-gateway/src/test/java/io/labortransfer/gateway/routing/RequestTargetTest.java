package io.labortransfer.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @Test
    void a_plain_path_with_a_query_is_in_normal_form() {
        assertThat(RequestTarget.parse("/api/v1/workers/wkr_01/intents?limit=10&note=a%20b"))
                .contains(new RequestTarget("/api/v1/workers/wkr_01/intents", "limit=10&note=a%20b"));
    }

    @Test
    void verbs_on_collections_and_the_root_are_in_normal_form() {
        assertThat(RequestTarget.parse("/api/v1/transfers/contracts:batch")).isPresent();
        assertThat(RequestTarget.parse("/")).isPresent();
    }

    @Test
    void an_encoded_colon_becomes_a_plain_one() {
        RequestTarget target = RequestTarget.parse("/api/v1/transfers/contracts%3Abatch?limit=1")
                .orElseThrow();

        assertThat(target.path()).isEqualTo("/api/v1/transfers/contracts:batch");
        assertThat(target.uri()).isEqualTo("/api/v1/transfers/contracts:batch?limit=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/workers",
                "/api//v1/workers",
                "/api/v1/workers/",
                "/api/v1/workers/..",
                "/api/v1/../v1/workers",
                "/api/v1/./workers",
                "/api/v1/workers%2fsearch",
                "/api/v1/workers%5csearch",
                "/api/v1/%2e%2e/workers",
                "/api/v1/workers%00",
                "/api/v1/%77orkers",
                "/api/v1/workers;a=b",
                "/api/v1/workers\\search",
                "/api/v1/workers#top",
                "/api/v1/workers?cursor=%00",
                "/api/v1/workers?a=b#c",
                "http://other.example/api/v1/workers",
                "other.example:443",
                "*",
                ""
            })
    void what_could_be_read_in_two_ways_is_not(String target) {
        assertThat(RequestTarget.parse(target)).isEmpty();
    }
}
