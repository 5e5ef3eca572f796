package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.servers.ServicePart;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is told to stop while a file is on its way through it. */
class DrainIT {

    private static final int FIRST_PIECE = 20_000;
    private static final int THE_REST = 500;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONGER_THAN_THE_NOTICE = Duration.ofMillis(1_500);
    private static final Duration GONE_WITHIN = Duration.ofSeconds(15);

    private final Suite suite = Suite.played();
    private final Databases databases = new Databases(suite.stack());

    @ParameterizedTest
    @ValueSource(strings = {"worker-registry", "province-gateway"})
    void what_is_in_hand_is_answered_whole_before_it_is_gone_and_then_nobody_is_left_without_a_word(String server)
            throws Exception {
        ServicePart part = part(server);
        ProcessHandle process = part.handle();
        String source = "drain-" + server;
        String location;
        try (SlowUpload upload = new SlowUpload(suite.stack(), source).lines(FIRST_PIECE)) {
            await("the file is in hand").atMost(SOON).until(() -> files(source) == 1);

            process.destroy(); // SIGTERM

            await("not ready first")
                    .atMost(SOON)
                    .until(() -> Management.of(part).get("/q/health/ready").statusCode() == 503);
            await("who comes late is answered as well")
                    .during(LONGER_THAN_THE_NOTICE)
                    .atMost(SOON)
                    .until(() -> {
                        assertThat(anew().status()).isEqualTo(200);
                        return process.isAlive() && !upload.isAnswered();
                    });

            HttpResponse<String> answer = upload.lines(THE_REST).finish();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            assertThat(new ObjectMapper().readTree(answer.body()).path("id").asText())
                    .startsWith("imp_");
            location = answer.headers().firstValue("Location").orElseThrow();

            process.onExit().get(GONE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            nobodyIsLeftWithoutAWord(server);
        } finally {
            part.close();
            part.start();
        }

        await("every line arrived")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(suite.as("office-51")
                                .get(location)
                                .body()
                                .path("counts")
                                .path("rejected")
                                .asInt())
                        .isEqualTo(FIRST_PIECE + THE_REST));
    }

    private void nobodyIsLeftWithoutAWord(String server) {
        if (server.equals("province-gateway")) {
            assertThatThrownBy(this::anew).hasCauseInstanceOf(ConnectException.class);
            return;
        }
        Client.Answer refused = anew();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    private Client.Answer anew() {
        return suite.as("office-51").get("/api/v1/workers?limit=1");
    }

    private long files(String source) throws Exception {
        long[] files = new long[1];
        databases.each(
                "registry",
                "SELECT count(*) FROM import_job WHERE source_system = '" + source + "'",
                row -> files[0] = row.getLong(1));
        return files[0];
    }

    private ServicePart part(String name) {
        return suite.stack().parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ServicePart.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
