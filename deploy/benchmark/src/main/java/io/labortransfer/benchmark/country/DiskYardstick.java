package io.labortransfer.benchmark.country;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long the disk of a folder takes to keep 8 KB of a file that has its length already, as a database's log does. No answer that waits
 * for the log can be faster than that.
 */
public final class DiskYardstick {
    private static final int PAGE = 8_192;
    private static final int TIMES = 1_000;

    private DiskYardstick() {}

    /** Measures and prints. */
    public static void print(Path folder, String when, PrintStream out) throws IOException {
        Path file = Files.createTempFile(folder, "yardstick", ".log");
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            log.write(ByteBuffer.allocate(PAGE * TIMES));
            log.force(true);
            Latencies taken = new Latencies();
            for (int page = 0; page < TIMES; page++) {
                ByteBuffer bytes = ByteBuffer.allocate(PAGE).putInt(page).rewind();
                log.write(bytes, (long) page * PAGE);
                long since = System.nanoTime();
                log.force(false);
                taken.add(System.nanoTime() - since);
            }
            out.printf(
                    "yardstick: the disk keeps 8 KB in p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, %s%n",
                    taken.percentile(0.5), taken.percentile(0.99), taken.percentile(0.999), when);
        } finally {
            Files.delete(file);
        }
    }
}
