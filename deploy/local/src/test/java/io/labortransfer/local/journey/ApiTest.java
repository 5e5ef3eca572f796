package io.labortransfer.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> waits = new ArrayList<>();
    private HttpServer gateway;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        api = new Api(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort()),
                client -> "token-of-" + client,
                Witness.absent());
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void a_call_that_came_too_fast_is_sent_again_after_the_time_it_was_told() {
        waits.add("1");
        long since = System.nanoTime();

        Answer answer = api.post("office-51", "/workers", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(System.nanoTime() - since).isGreaterThanOrEqualTo(1_000_000_000L);
        assertThat(api.calls()).isEqualTo(2);
    }

    @Test
    void the_same_call_keeps_its_idempotency_key() {
        waits.addAll(List.of("0", "0"));

        api.post("office-51", "/workers", Map.of()).expect(200);

        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
    }

    @Test
    void nobody_waits_for_the_next_day() {
        waits.add("43200");

        assertThat(api.get("office-51", "/workers").status()).isEqualTo(429);
        assertThat(api.calls()).isEqualTo(1);
    }

    @Test
    void nobody_waits_for_ever() {
        waits.addAll(java.util.Collections.nCopies(100, "0"));

        assertThat(api.get("office-51", "/workers").status()).isEqualTo(429);
        assertThat(api.calls()).isEqualTo(11);
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        exchange.getRequestBody().readAllBytes();
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        int status = 200;
        if (!waits.isEmpty()) {
            status = 429;
            exchange.getResponseHeaders().set("Retry-After", waits.removeFirst());
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
