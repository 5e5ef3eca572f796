package io.labortransfer.benchmark;

import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each server takes while nobody asks it anything: clocks, looks for work, fetches. It is taken from whoever shares the machine, and
 * while requests come it is a part of what they cost. The yardstick is a Java process that does nothing at all.
 */
final class IdleBenchmark implements Benchmark {
    private static final Duration MEASURED = Duration.ofMinutes(1);

    /** Milliseconds of a core for each second. */
    private static final double MOST = 20;

    private final Duration settling;

    IdleBenchmark() {
        this(BenchmarkOptions.of(List.of()));
    }

    private IdleBenchmark(BenchmarkOptions options) {
        settling = options.length("settling", Duration.ofMinutes(3));
    }

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String sentence() {
        return "CPU time of each server in a minute in which nobody asks anything; --settling=3m before it.";
    }

    @Override
    public Set<String> options() {
        return Set.of("settling");
    }

    @Override
    public Benchmark with(BenchmarkOptions options) {
        return new IdleBenchmark(options);
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "idle-data").toAbsolutePath())
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh();
        Process yardstick = nothing();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            Thread.sleep(settling);
            ProcessorTime before = ProcessorTime.now(stack);
            Duration nothingBefore = of(yardstick);
            Thread.sleep(MEASURED);
            ProcessorTime after = ProcessorTime.now(stack);
            out.printf(
                    "yardstick, a Java process that does nothing: %.1f ms of a core each second%n",
                    perSecond(of(yardstick).minus(nothingBefore)));
            List<Goal> goals = new ArrayList<>();
            for (Part part : stack.parts()) {
                double taken = perSecond(after.of(part.name()).minus(before.of(part.name())));
                out.printf("%s: %.1f ms of a core each second%n", part.name(), taken);
                if (part instanceof ServicePart) {
                    goals.add(Goal.atMost(part.name() + "-idle-ms", taken, MOST));
                }
            }
            return goals;
        } finally {
            yardstick.destroy();
        }
    }

    private static Process nothing() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-Xms64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Nothing.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Duration of(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double perSecond(Duration taken) {
        return (double) taken.toMillis() / MEASURED.toSeconds();
    }

    /** A program that waits for the end of its input, as it has when whoever started it is gone. */
    static final class Nothing {
        private Nothing() {}

        public static void main(String[] arguments) throws IOException {
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
