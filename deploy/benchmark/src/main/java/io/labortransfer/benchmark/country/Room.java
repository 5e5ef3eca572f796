package io.labortransfer.benchmark.country;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Whether the disk holds a country, asked before anything is written. */
public final class Room {
    /** Registry with outbox and kept lines, Kafka, packed files, and a quarter on top; as measured. */
    private static final long BYTES_PER_WORKER = 2_400;

    /** Write-ahead log, Keycloak, the sample of the yardstick. */
    private static final long ALWAYS = 6L << 30;

    private Room() {}

    /** Stops when it does not. What a run before this one left in the folder makes room. */
    public static void check(Path folder, int workers) throws IOException {
        Files.createDirectories(folder);
        check(workers, Files.getFileStore(folder).getUsableSpace() + taken(folder));
    }

    /** Bytes of all files in the folder; those that vanish while we look count nothing. */
    public static long taken(Path folder) throws IOException {
        AtomicLong bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    static void check(int workers, long free) {
        long needed = ALWAYS + workers * BYTES_PER_WORKER;
        if (free < needed) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%d workers need %.1f GB of disk, %.1f GB are free, %.1f GB are missing; --workers=%d would fit",
                    workers,
                    gigabytes(needed),
                    gigabytes(free),
                    gigabytes(needed - free),
                    Math.max(0, (free - ALWAYS) / BYTES_PER_WORKER)));
        }
    }

    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }
}
