package io.labortransfer.benchmark;

import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How long from built to all ready, how long each service takes alone, and how much memory it holds idle. */
final class StartupBenchmark implements Benchmark {

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String sentence() {
        return "From built to all ready, Keycloak's first build step apart; each service's memory and own start.";
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "startup-data").toAbsolutePath());
        out.println("first start: Keycloak's build step, databases, migrations");
        try (Stack first = Stack.start(options.startingFresh(), Reporter.silent())) {
            out.printf("first start took %.1f s%n", first.startedWithin().toMillis() / 1000.0);
        }
        List<Goal> goals = new ArrayList<>();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            goals.add(Goal.atMost("all-ready-s", stack.startedWithin().toMillis() / 1000.0, 60));
            for (Part part : stack.parts()) {
                if (part instanceof ServicePart service) {
                    goals.addAll(alone(service, out));
                }
            }
        }
        return goals;
    }

    /** Starts the service again while the others idle: its own time, and its memory when it is ready. */
    private static List<Goal> alone(ServicePart service, PrintStream out) throws Exception {
        service.close();
        long since = System.nanoTime();
        service.start();
        double seconds = (System.nanoTime() - since) / 1e9;
        ProcessHandle process = Objects.requireNonNull(service.handle());
        double megabytes = ResidentMemory.now(process);
        out.printf("%s ready in %.1f s, %.0f MB resident%n", service.name(), seconds, megabytes);
        return List.of(
                Goal.atMost(service.name() + "-ready-s", seconds, 5),
                Goal.atMost(service.name() + "-idle-mb", megabytes, 350));
    }
}
