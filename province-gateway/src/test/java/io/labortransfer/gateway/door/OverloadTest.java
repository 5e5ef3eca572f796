package io.labortransfer.gateway.door;

import static io.labortransfer.gateway.peers.Clients.metric;
import static io.labortransfer.gateway.peers.Clients.setting;
import static io.labortransfer.gateway.peers.Clients.token;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class OverloadTest {

    @TestHTTPResource("/")
    URI gateway;

    @Test
    void a_gateway_with_its_hands_full_refuses_imports_before_reads_and_writes_and_recovers() throws IOException {
        int room = Integer.parseInt(setting("suite.gateway.limits.in-hand")) * 7 / 10;
        List<Socket> uploads = new ArrayList<>();
        try (var drops = Executors.newSingleThreadScheduledExecutor()) {
            for (int i = 0; i < room; i++) {
                uploads.add(beginUpload());
            }
            drops.scheduleAtFixedRate(() -> uploads.forEach(OverloadTest::drop), 0, 300, TimeUnit.MILLISECONDS);
            await().until(() -> metric("lt_requests_in_hand") == room);

            send("/api/v1/workers/imports", "text/csv")
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("2"))
                    .body("code", equalTo("OVERLOADED"));
            send("/api/v1/workers", "application/json").statusCode(200);
            given().auth()
                    .oauth2(token("office-51"))
                    .get("/api/v1/workers")
                    .then()
                    .statusCode(200);
            drops.shutdownNow();
        }
        for (Socket upload : uploads) {
            upload.close(); // clients that give up give their place back as well
        }
        await().until(() -> metric("lt_requests_in_hand") == 0);
        send("/api/v1/workers/imports", "text/csv").statusCode(200);
    }

    private Socket beginUpload() throws IOException {
        Socket socket = new Socket("127.0.0.1", gateway.getPort());
        socket.getOutputStream()
                .write(("POST /api/v1/workers/imports?behave=swallow&run=full HTTP/1.1\r\nHost: gateway\r\n"
                                + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n"
                                + "Authorization: Bearer " + token("office-51") + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drop(Socket upload) {
        try {
            upload.getOutputStream().write("1\r\nx\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // ends the drops
        }
    }

    private static ValidatableResponse send(String path, String type) {
        return given().auth()
                .oauth2(token("office-51"))
                .contentType(type)
                .body("{}")
                .post(path)
                .then();
    }
}
