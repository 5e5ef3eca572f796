package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged services, started as nobody may start them among real people. */
class RefusedStartIT {

    private static final int STARTED_WITHIN_SECONDS = 120;

    private final Suite suite = Suite.played();

    /** What a start that ended by itself left behind. */
    private record Ending(int status, String output) {}

    @ParameterizedTest
    @ValueSource(strings = {"job-matching-service", "transfer-tracking-service"})
    void a_service_with_the_settings_of_the_local_stack_does_not_start_elsewhere(String module) {
        assertThat(start(module, List.of())).satisfies(ending -> {
            assertThat(ending.status()).isNotZero();
            assertThat(ending.output()).contains("refused to start", "suite.crypto.master-key-file");
        });
    }

    @Test
    void the_registry_refuses_people_who_do_not_exist_as_well() {
        var ending = start("worker-registry-service", List.of());
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output())
                .contains("refused to start", "suite.crypto.master-key-file", "suite.registry.synthetic-ids-allowed");
    }

    @Test
    void the_gateway_refuses_an_identity_provider_without_tls() {
        var ending = start(
                "province-gateway",
                List.of(
                        "-Dsuite.gateway.issuers.national.url=http://identity.invalid/realms/labor-transfer",
                        "-Dsuite.gateway.public-url=http://gateway.invalid"));
        assertThat(ending.status()).isNotZero();
        assertThat(ending.output())
                .contains("suite.gateway.issuers.national.url", "suite.gateway.public-url", "suite.development=true");
    }

    /** Starts a service as it is on this machine, but not as a development installation. */
    private Ending start(String module, List<String> settings) {
        var all = new ArrayList<>(List.of("-Dsuite.development=false", "-Dquarkus.management.port=0"));
        all.addAll(settings);
        var log = suite.stack().data().root().resolve("refused-start.log");
        var process = Beside.start(suite, module, all, log);
        try {
            assertThat(process.waitFor(STARTED_WITHIN_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            return new Ending(process.exitValue(), Files.readString(log));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
