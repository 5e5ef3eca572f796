package io.labortransfer.endtoend;

import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Console;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The packaged suite with the real Keycloak, started once for all tests of this module, the main journey played in it. */
final class Suite {

    private static final Path DATA = Path.of("target", "suite").toAbsolutePath();

    private final Stack stack;
    private final JourneySummary journey;
    private final Echo echo;
    private final Map<String, String> metrics;
    private final Records records;

    private Suite(Stack stack, JourneySummary journey, Echo echo) {
        this.stack = stack;
        this.journey = journey;
        this.echo = echo;
        this.metrics = metrics(stack);
        this.records = new Records(this);
    }

    private static final class Once {
        static final Suite PLAYED = play();
    }

    /** The suite in which the main journey has been played. The first caller waits for it; the process's end stops it. */
    static Suite played() {
        return Once.PLAYED;
    }

    private static Suite play() {
        StackOptions options = StackOptions.standard()
                .withData(DATA)
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh()
                .forMinutesOnly();
        Reporter console = new Console(System.out, false);
        Stack stack = Stack.start(options, console);
        lookForStatisticsOften(new Databases(stack));
        Echo echo = new Echo();
        return new Suite(stack, Journey.runBefore(echo, stack, console), echo);
    }

    /** A kept plan for a table that was empty ends with its first statistics: soon, not a minute later. */
    private static void lookForStatisticsOften(Databases databases) {
        try {
            databases.run("registry", "ALTER SYSTEM SET autovacuum_naptime = '5s'");
            databases.run("registry", "SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take a setting", e);
        }
    }

    /** Now, because a process that some test starts anew has forgotten the journey. */
    private static Map<String, String> metrics(Stack stack) {
        Map<String, String> metrics = new TreeMap<>();
        stack.parts().forEach(part -> {
            if (part instanceof ServicePart service) {
                metrics.put(
                        service.name(), Management.of(service).get("/q/metrics").body());
            }
        });
        return Map.copyOf(metrics);
    }

    Stack stack() {
        return stack;
    }

    JourneySummary journey() {
        return journey;
    }

    /** What came of the journey's requests when they were sent again. */
    Echo echo() {
        return echo;
    }

    /** By process: its metrics when the journey had been played. */
    Map<String, String> metrics() {
        return metrics;
    }

    /** One record of each kind. */
    Records records() {
        return records;
    }

    Client as(String client) {
        return new Client(stack.gateway(), stack.tokens().of(client));
    }

    /** A worker of {@code unit} who has signed in to the self-service. */
    Client worker(String worker, String unit) {
        return withToken(stack.selfService().tokenOf(worker, unit));
    }

    Client withToken(String token) {
        return new Client(stack.gateway(), token);
    }

    Client withoutToken() {
        return new Client(stack.gateway(), "");
    }
}
