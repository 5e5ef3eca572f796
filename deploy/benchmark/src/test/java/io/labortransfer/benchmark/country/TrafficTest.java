package io.labortransfer.benchmark.country;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.labortransfer.benchmark.country.Traffic.Kind;
import io.labortransfer.benchmark.country.Traffic.Planned;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService onlyOne = Executors.newSingleThreadExecutor();
    private HttpServer server;

    @BeforeEach
    void aServerThatStallsOnceForHalfASecond() throws Exception {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(onlyOne);
        server.createContext("/", exchange -> {
            if (asked.incrementAndGet() == 50) {
                pause();
            }
            byte[] body = "\"wkr_1\"".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        onlyOne.shutdownNow();
    }

    @Test
    void a_stall_counts_for_every_request_that_was_due_in_it() throws Exception {
        Latencies taken = run(200, "\"wkr_");
        assertThat(taken.failed()).isZero();
        assertThat(taken.count()).isEqualTo(asked.get());
        assertThat(taken.percentile(1)).isGreaterThan(400);
        assertThat(taken.percentile(0.9)).as("some hundred were due meanwhile").isGreaterThan(20);
    }

    @Test
    void another_status_or_an_answer_without_what_it_should_hold_has_failed() throws Exception {
        assertThat(run(404, "\"wkr_").failed()).isPositive();
        assertThat(run(200, "nothing of the kind").count()).isZero();
    }

    private Latencies run(int wanted, String holds) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .build();
        Map<Kind, Latencies> taken =
                new Traffic().run(() -> new Planned(Kind.SEARCH, request, wanted, holds), 200, Duration.ofSeconds(2));
        return Objects.requireNonNull(taken.get(Kind.SEARCH));
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
