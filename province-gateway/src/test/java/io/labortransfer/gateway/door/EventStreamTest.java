package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.metric;
import static io.labortransfer.gateway.peers.Clients.service;
import static io.labortransfer.gateway.peers.Clients.token;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.EventStream;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two streams may pass at once here, and four seconds without a byte are too many. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class EventStreamTest {

    private static final long MUCH = 200L << 20;
    /** More than the sockets between service and caller hold, far less than what is poured. */
    private static final long IN_FLIGHT = 40L << 20;

    @TestHTTPResource("/api/v1/workers/changes")
    URI feed;

    @Inject
    OpenStreams streams;

    private final List<EventStream> opened = new ArrayList<>();

    @AfterEach
    void hang_up() {
        opened.forEach(EventStream::close);
        await().until(() -> metric("lt_streams_passing") == 0);
    }

    @Test
    void each_event_passes_at_once_and_a_stream_is_no_request_in_hand() {
        EventStream stream = open("pass");
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream");
        await().until(() -> stream.lastId().isPresent());
        assertThat(stream.told()).isEmpty();

        service("behave=release&run=pass");

        await().until(() -> stream.told().size() == 1);
        assertThat(metric("lt_streams_passing")).isEqualTo(1);
        assertThat(metric("lt_requests_in_hand")).isZero();
        assertThat(stream.hasEnded() || stream.wasCut()).isFalse();
    }

    @Test
    void a_stream_that_gives_signs_of_life_is_never_too_slow_and_one_that_does_not_is_cut() {
        EventStream stream = open("slow");
        await().until(() -> stream.lastId().isPresent());

        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    service("behave=release&run=slow");
                    return stream.told().size() >= 7;
                });
        assertThat(stream.wasCut()).isFalse();

        await().atMost(Duration.ofSeconds(60)).until(stream::wasCut);
    }

    @Test
    void who_hangs_up_is_forgotten_by_the_service_too() {
        EventStream stream = open("left");
        await().until(() -> stream.lastId().isPresent());

        stream.close();

        await().until(() -> service("behave=count&run=left-left").equals("1"));
    }

    @Test
    void more_streams_than_there_is_room_for_are_refused() {
        open("one");
        open("two");

        EventStream third = open("three");

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(third.header("Retry-After")).isNotEmpty();
    }

    @Test
    void who_opens_a_stream_and_reads_nothing_of_it_loses_its_place_and_fills_no_memory() throws Exception {
        try (Socket lazy = new Socket(feed.getHost(), feed.getPort())) {
            lazy.getOutputStream()
                    .write(("GET " + feed.getPath() + "?behave=pour&run=lazy&bytes=" + MUCH
                                    + " HTTP/1.1\r\nHost: gateway\r\n"
                                    + "Accept: text/event-stream\r\nAuthorization: Bearer " + token("office-51")
                                    + "\r\n\r\n")
                            .getBytes(US_ASCII));
            await().until(() -> metric("lt_streams_passing") == 1);

            await().atMost(Duration.ofSeconds(60)).until(() -> metric("lt_streams_passing") == 0);

            assertThat(Long.parseLong(service("behave=count&run=lazy"))).isBetween(1L, IN_FLIGHT);
        }
    }

    @Test
    void a_gateway_that_stops_ends_its_streams_and_cuts_none() {
        EventStream stream = open("stop");
        await().until(() -> stream.lastId().isPresent());

        streams.end();

        await().until(stream::hasEnded);
        assertThat(stream.wasCut()).isFalse();
    }

    private EventStream open(String run) {
        EventStream stream =
                EventStream.open(URI.create(feed + "?behave=events&run=" + run), token("office-51"), Map.of());
        opened.add(stream);
        return stream;
    }
}
