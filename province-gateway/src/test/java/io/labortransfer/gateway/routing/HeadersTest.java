package io.labortransfer.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-Forwarded-Anything",
                "X-Real-IP",
                "Connection",
                "Upgrade",
                "TE",
                "Host"
            })
    void a_client_cannot_speak_for_the_gateway_or_for_a_proxy(String name) {
        assertThat(RequestHeaders.passes(name, Set.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key", "If-Match", "Accept-Language", "Content-Type", "traceparent"})
    void what_the_api_needs_goes_on(String name) {
        assertThat(RequestHeaders.passes(name, Set.of())).isTrue();
    }

    @Test
    void a_header_that_the_connection_names_ends_here_but_framing_stays() {
        Set<String> named = RequestHeaders.namedBy(List.of("close, X-Mine", "Content-Length"));

        assertThat(RequestHeaders.passes("x-mine", named)).isFalse();
        assertThat(RequestHeaders.passes("Content-Length", named)).isTrue();
    }

    @Test
    void an_underscore_makes_a_header_ambiguous() {
        assertThat(RequestHeaders.isAmbiguous("X_Forwarded_For")).isTrue();
        assertThat(RequestHeaders.isAmbiguous("X-Request-Id")).isFalse();
    }

    @Test
    void a_service_learns_the_address_of_the_caller_in_the_form_of_rfc_7239() {
        assertThat(RequestHeaders.forwarded("192.0.2.7", "http")).isEqualTo("for=192.0.2.7;proto=http");
        assertThat(RequestHeaders.forwarded("2001:db8::7", "https")).isEqualTo("for=\"[2001:db8::7]\";proto=https");
    }

    @Test
    void only_headers_of_the_api_come_back() {
        assertThat(ResponseHeaders.passes("ETag")).isTrue();
        assertThat(ResponseHeaders.passes("Set-Cookie")).isFalse();
        assertThat(ResponseHeaders.passes("X-Powered-By")).isFalse();
        assertThat(ResponseHeaders.passes("Connection")).isFalse();
    }

    @Test
    void an_internal_address_in_a_location_becomes_a_path() {
        URI upstream = URI.create("http://127.0.0.1:8081");

        assertThat(ResponseHeaders.publicLocation("http://127.0.0.1:8081/api/v1/workers/wkr_1", upstream))
                .isEqualTo("/api/v1/workers/wkr_1");
        assertThat(ResponseHeaders.publicLocation("/api/v1/workers/wkr_1", upstream))
                .isEqualTo("/api/v1/workers/wkr_1");
    }
}
