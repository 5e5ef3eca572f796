package io.labortransfer.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process's resident memory as Linux accounts for it, in MB. */
final class ResidentMemory {

    private ResidentMemory() {}

    /** Now. */
    static double now(ProcessHandle process) throws IOException {
        return megabytes(process, "VmRSS:");
    }

    /** The most since the process began. */
    static double peak(ProcessHandle process) throws IOException {
        return megabytes(process, "VmHWM:");
    }

    private static double megabytes(ProcessHandle process, String field) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(field))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        }
    }
}
