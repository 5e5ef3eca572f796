package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send, written to the socket byte by byte. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class RawRequestTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/workers",
                "/api/v1//workers",
                "/api/v1/workers%2fsearch",
                "/api/v1/workers%5csearch",
                "/api/v1/%2e%2e/workers",
                "/api/v1/workers%00",
                "/api/v1/../v1/workers",
                "/api/v1/workers/../workers",
                "/api/v1/workers;x=1",
                "http://127.0.0.1/api/v1/workers",
                "*"
            })
    void a_bad_target_is_400_before_anybody_asks_who_is_calling(String target) throws IOException {
        String answer = exchange("GET " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("TARGET_MALFORMED")
                .contains("X-Request-Id");
    }

    @Test
    void a_refusal_does_not_cost_the_connection() throws IOException {
        String refused = "POST /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nContent-Length: 2\r\n\r\n{}";
        String last = "GET /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n";

        assertThat(exchange(refused + refused + last).split("HTTP/1.1 401", -1)).hasSize(4);
    }

    @Test
    void two_hosts_or_none_are_400() throws IOException {
        assertThat(exchange("GET /api/v1/workers HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("HEADERS_MALFORMED");
        assertThat(exchange("GET /api/v1/workers HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("HEADERS_MALFORMED");
    }

    @Test
    void a_header_name_with_an_underscore_is_400() throws IOException {
        assertThat(authorized("GET", "/api/v1/workers", "X_Forwarded_For: 1.2.3.4\r\n", ""))
                .startsWith("HTTP/1.1 400")
                .contains("HEADERS_MALFORMED");
    }

    @Test
    void forwarding_headers_of_a_client_do_not_reach_the_service() throws IOException {
        String answer = authorized(
                "GET",
                "/api/v1/workers",
                "Forwarded: for=1.2.3.4\r\n"
                        + "X-Forwarded-For: 1.2.3.4\r\n"
                        + "X-Forwarded-Host: evil\r\n"
                        + "X-Real-IP: 1.2.3.4\r\n"
                        + "Cookie: a=b\r\n"
                        + "X-Mine: 1\r\n"
                        + "Connection: close\r\n"
                        + "Connection: X-Mine\r\n"
                        + "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n",
                "");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("\"traceparent\":\"00-0af7651916cd43dd8448eb211c80319c-")
                .doesNotContain("1.2.3.4", "evil", "\"cookie\"", "\"x-mine\"");
    }

    @Test
    void the_service_is_told_by_the_gateway_who_called() throws IOException {
        assertThat(authorized("GET", "/api/v1/workers", "X-Forwarded-For: 1.2.3.4\r\n", ""))
                .contains("\"x-forwarded-for\":\"127.0.0.1\"", "\"forwarded\":\"for=127.0.0.1;proto=http\"");
    }

    @Test
    void headers_of_one_hop_and_of_the_inside_do_not_come_back() throws IOException {
        String answer = authorized("GET", "/api/v1/workers?behave=leak", "", "").toLowerCase(Locale.ROOT);

        assertThat(answer)
                .startsWith("http/1.1 200")
                .doesNotContain("x-hop", "keep-alive", "proxy-authenticate", "\"inside\"", "x-powered-by", "server:");
        assertThat(answer.split("x-content-type-options: nosniff", -1)).hasSize(2);
    }

    @Test
    void more_headers_than_any_request_needs_are_431() throws IOException {
        assertThat(authorized("GET", "/api/v1/workers", "X-Pad: 1\r\n".repeat(120), ""))
                .startsWith("HTTP/1.1 431")
                .contains("HEADERS_TOO_LARGE");
        assertThat(authorized("GET", "/api/v1/workers", "X-Pad: " + "1".repeat(20_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 431")
                .contains("HEADERS_TOO_LARGE");
        assertThat(authorized("GET", "/api/v1/workers", "X-Pad: " + "1".repeat(200_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void a_target_longer_than_any_of_the_api_is_414() throws IOException {
        assertThat(authorized("GET", "/api/v1/workers?cursor=" + "a".repeat(5_000), "", ""))
                .startsWith("HTTP/1.1 414")
                .contains("TARGET_TOO_LONG");
        assertThat(authorized("GET", "/api/v1/workers?cursor=" + "a".repeat(50_000), "", ""))
                .contains(" 414 ");
    }

    @Test
    void a_head_that_stops_in_the_middle_does_not_hold_a_connection() throws IOException {
        assertThat(exchange("GET /api/v1/workers HTTP/1.1\r\nHost: gate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /api/v1/workers HTTP/1.1\r\nHost: gateway\r\n\r\n"})
    void a_head_that_comes_in_drops_loses_its_connection_when_its_time_is_over(String requestBefore) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort());
                var drops = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write((requestBefore + "GET /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nX-Slow: ")
                            .getBytes(StandardCharsets.ISO_8859_1));
            long began = System.nanoTime();
            drops.scheduleAtFixedRate(() -> drop(socket), 0, 200, TimeUnit.MILLISECONDS);

            String answer = read(socket);

            assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(requestBefore.isEmpty() ? 1 : 2);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(10));
            drops.shutdownNow();
        }
    }

    @Test
    void a_body_that_comes_in_drops_is_408_when_its_time_is_over() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort());
                var drops = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                                    + token("office-51") + "\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            drops.scheduleAtFixedRate(() -> drop(socket), 0, 500, TimeUnit.MILLISECONDS);

            assertThat(read(socket)).startsWith("HTTP/1.1 408").contains("REQUEST_STALLED");
            drops.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0",
                "GET /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n\r\n"
            })
    void nobody_can_open_streams_to_reset_them_because_the_door_speaks_one_protocol(String opening) throws IOException {
        assertThat(exchange(opening)).matches("(?s)HTTP/[0-9.]+ (4..|501) [^\\x00]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\4\3\0\0\0\0\1\0\0\0\10", // RST_STREAM of stream 1
                "\0\0\1\11\0\0\0\0\1x" // CONTINUATION of stream 1 that is not the last
            })
    void floods_of_http_2_frames_meet_a_closed_door_and_others_are_still_served(String frame) throws IOException {
        String answer = exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame.repeat(20_000));

        assertThat(answer).doesNotContain("\0");
        assertThat(authorized("GET", "/api/v1/workers", "", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void http_1_0_is_505_because_in_it_a_broken_answer_would_look_whole() throws IOException {
        assertThat(exchange("GET /api/v1/workers?behave=die HTTP/1.0\r\nHost: gateway\r\nAuthorization: Bearer "
                        + token("office-51") + "\r\n\r\n"))
                .contains(" 505 ", "HTTP_VERSION_UNSUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: chunked, identity\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n",
                "X: y\r\n Transfer-Encoding: chunked\r\n",
                "Content-Length: +34\r\n",
                "Content-Length: 34, 35\r\n",
                "Transfer-Encoding: \u000bchunked\r\n"
            })
    void a_framing_that_could_be_read_in_two_ways_makes_no_second_request(String framing) throws IOException {
        String answer = authorized(
                "POST",
                "/api/v1/workers",
                "Content-Type: application/json\r\n" + framing,
                "0\r\n\r\nGET /api/v1/workers/smuggled HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                        + token("office-51") + "\r\n\r\n");

        assertThat(answer).doesNotContain("workers/smuggled\"");
        assertThat(answer.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_length_and_chunks_together_reach_no_service_as_two_requests() throws IOException {
        String answer = authorized(
                "POST",
                "/api/v1/workers",
                "Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                "2\r\n{}\r\n0\r\n\r\nGET /api/v1/workers/smuggled HTTP/1.1\r\nHost: gateway\r\n\r\n");

        assertThat(answer).doesNotContain("workers/smuggled\"");
        assertThat(answer)
                .satisfiesAnyOf(
                        text -> assertThat(text).startsWith("HTTP/1.1 400"),
                        text -> assertThat(text).contains("\"length\":2"));
    }

    @Test
    void two_lengths_are_400() throws IOException {
        assertThat(authorized(
                        "POST",
                        "/api/v1/workers",
                        "Content-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
                        "{} "))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void an_unknown_transfer_encoding_is_refused() throws IOException {
        assertThat(authorized(
                        "POST",
                        "/api/v1/workers",
                        "Content-Type: application/json\r\nTransfer-Encoding: xchunked\r\n",
                        "2\r\n{}\r\n0\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void a_chunked_body_cannot_grow_past_the_limit() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        String answer = authorized(
                "POST",
                "/api/v1/workers",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                chunk.repeat(20) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
    }

    @Test
    void a_client_that_waits_for_leave_to_send_gets_it_after_it_was_checked() throws IOException {
        String head = "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n";

        assertThat(authorized("POST", "/api/v1/workers", head, "{}"))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200", "\"length\":2");
        assertThat(exchange("POST /api/v1/workers HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + head + "\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void an_answer_that_the_service_breaks_off_never_looks_whole() throws IOException {
        String chunked = authorized("GET", "/api/v1/workers?behave=die", "", "");
        assertThat(chunked).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");

        String counted = authorized("GET", "/api/v1/workers?behave=die-with-length", "", "");
        assertThat(counted.toLowerCase(Locale.ROOT)).contains("content-length: 1000");
        assertThat(counted.substring(counted.indexOf("\r\n\r\n")).length()).isLessThan(1000);
    }

    @Test
    void an_answer_that_stops_coming_is_broken_off_as_well() throws IOException {
        assertThat(authorized("GET", "/api/v1/workers?behave=stall", "", ""))
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void a_client_that_stops_sending_is_408() throws IOException {
        assertThat(authorized(
                        "POST", "/api/v1/workers", "Content-Type: application/json\r\nContent-Length: 10\r\n", "{"))
                .startsWith("HTTP/1.1 408");
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write('x');
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // ends the drops
        }
    }

    private String authorized(String method, String target, String headers, String body) throws IOException {
        String close = headers.contains("Connection:") ? "" : "Connection: close\r\n";
        return exchange(method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer "
                + token("office-51") + "\r\n" + close + headers + "\r\n" + body);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort())) {
            socket.setSoTimeout(15_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The gateway has heard enough; its answer is there to read.
            }
            return read(socket);
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new java.io.ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (java.net.SocketException e) {
            // A reset is an end, too; what came before it counts.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
