package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.service;
import static io.labortransfer.gateway.peers.Clients.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** 300 MB both ways: what one side does not take, the gateway does not take from the other. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class StreamingTest {

    private static final long SIZE = 300L * 1024 * 1024;
    private static final byte[] BLOCK = new byte[64 * 1024];
    /** Kernel buffers of two loopback connections, and the gateway's queues. */
    private static final long IN_FLIGHT = 32L * 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_large_upload_waits_for_the_service_instead_of_in_memory() throws Exception {
        try (Socket socket = connect("POST", "/api/v1/workers/imports?behave=hold&run=up", "Content-Length: " + SIZE)) {
            AtomicLong written = new AtomicLong();
            Thread writer = Thread.ofVirtual().start(() -> write(socket, written));
            long stuck = whereItStays(written);

            assertThat(stuck).isBetween(1L, IN_FLIGHT);
            service("behave=release&run=up");
            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 202");
            writer.join();
            assertThat(service("behave=count&run=up")).isEqualTo(Long.toString(SIZE));
        }
    }

    @Test
    void chunks_pass_as_well() throws Exception {
        try (Socket socket =
                connect("POST", "/api/v1/workers/imports?behave=swallow&run=chunks", "Transfer-Encoding: chunked")) {
            OutputStream out = socket.getOutputStream();
            for (long sent = 0; sent < SIZE; sent += BLOCK.length) {
                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(BLOCK);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 202");
            assertThat(service("behave=count&run=chunks")).isEqualTo(Long.toString(SIZE));
        }
    }

    @Test
    void an_upload_that_the_client_breaks_off_never_looks_whole() throws Exception {
        try (Socket socket =
                connect("POST", "/api/v1/workers/imports?behave=swallow&run=broken", "Transfer-Encoding: chunked")) {
            socket.getOutputStream().write("5\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> service("behave=count&run=broken").equals("5"));
        }

        await().until(() -> service("behave=count&run=broken-cut").equals("1"));
    }

    @Test
    void a_large_answer_waits_for_the_client_instead_of_in_memory() throws Exception {
        try (Socket socket = connect("GET", "/api/v1/workers?behave=pour&run=down&bytes=" + SIZE, "Accept: */*")) {
            InputStream in = socket.getInputStream();
            assertThat(head(in)).startsWith("HTTP/1.1 200");
            AtomicLong poured = new AtomicLong();
            await().pollDelay(Duration.ofMillis(500)).until(() -> {
                long now = Long.parseLong(service("behave=count&run=down"));
                return poured.getAndSet(now) == now;
            });
            assertThat(poured.get()).isBetween(1L, IN_FLIGHT);

            long read = 0;
            byte[] buffer = new byte[256 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
            }
            assertThat(read).isGreaterThan(SIZE);
        }
    }

    private static void write(Socket socket, AtomicLong written) {
        try {
            OutputStream out = socket.getOutputStream();
            for (long sent = 0; sent < SIZE; sent += BLOCK.length) {
                out.write(BLOCK);
                written.addAndGet(BLOCK.length);
            }
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long whereItStays(AtomicLong written) {
        AtomicLong last = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(400)).until(() -> {
            long now = written.get();
            return now > 0 && last.getAndSet(now) == now;
        });
        return last.get();
    }

    private Socket connect(String method, String target, String header) throws IOException {
        Socket socket = new Socket("127.0.0.1", gateway.getPort());
        socket.setSoTimeout(30_000);
        String request = method + " " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Content-Type: application/x-ndjson\r\nAuthorization: Bearer " + token("office-51") + "\r\n" + header
                + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
