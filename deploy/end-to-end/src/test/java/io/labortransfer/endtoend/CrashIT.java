package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The main journey while its servers are killed all the time: callers repeat what was not answered, with the same key,
 * and at the end every count is the generator's. Another seed: {@code -Dchaos.seed=NUMBER}.
 */
class CrashIT {

    private static final long SEED = Long.getLong("chaos.seed", 20261127);

    @Test
    void nothing_is_lost_and_nothing_happens_twice_while_servers_are_killed() throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "crash").toAbsolutePath())
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh();
        JourneySummary summary;
        Map<String, Integer> kills;
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            try (Chaos chaos = Chaos.upon(stack, SEED)) {
                summary = Journey.run(stack, Reporter.silent());
                kills = chaos.kills();
            }
        }

        assertThat(summary.differences()).as("seed %d, kills %s", SEED, kills).isEmpty();
        assertThat(summary.checks()).isGreaterThan(30);
        assertThat(kills)
                .containsKeys(
                        "worker-registry",
                        "job-matching",
                        "transfer-tracking",
                        "province-gateway",
                        "PostgreSQL",
                        "Kafka");
    }
}
