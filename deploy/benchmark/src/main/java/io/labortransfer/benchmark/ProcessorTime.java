package io.labortransfer.benchmark;

import io.labortransfer.local.servers.Part;
import io.labortransfer.local.stack.Stack;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The CPU time that each server of a stack was charged for since it began. What a process took that has ended meanwhile is missing;
 * the sessions of PostgreSQL stay.
 */
record ProcessorTime(Map<String, Duration> byServer) {

    /** Up to now. */
    static ProcessorTime now(Stack stack) {
        Map<String, Duration> byServer = new LinkedHashMap<>();
        for (Part part : stack.parts()) {
            byServer.put(part.name(), of(part));
        }
        return new ProcessorTime(byServer);
    }

    /** What the server of this name took. */
    Duration of(String server) {
        return byServer.getOrDefault(server, Duration.ZERO);
    }

    private static Duration of(Part part) {
        return part.processes()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Says what one of {@code many} took since {@code before}, in microseconds. */
    void printSince(ProcessorTime before, long many, PrintStream out) {
        double all = 0;
        for (Map.Entry<String, Duration> server : byServer.entrySet()) {
            Duration earlier = before.of(server.getKey());
            double micros = server.getValue().minus(earlier).toNanos() / 1e3 / many;
            all += micros;
            if (micros >= 0.5) {
                out.printf("CPU time of %s: %.0f µs each%n", server.getKey(), micros);
            }
        }
        out.printf("CPU time in all: %.0f µs each%n", all);
    }
}
