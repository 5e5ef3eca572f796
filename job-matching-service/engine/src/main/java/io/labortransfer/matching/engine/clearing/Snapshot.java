package io.labortransfer.matching.engine.clearing;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A market on disk, so that a restart need not read a country from its database. The file appears whole or not at all; one
 * that is damaged or of another format is refused and costs no more than the time to build the market anew.
 */
public final class Snapshot {

    /** Counts up with every change of what is written, or in which order. */
    static final long FORMAT = 1;

    private static final long MAGIC = 0x5445_4B52_414D_544CL; // LTMARKET
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Snapshot() {}

    /**
     * Writes the market, its fine print apart, in place of what was at the path.
     *
     * @param note bytes for whoever reads it
     */
    public static void write(Path path, LargeMarket market, byte[] note) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file lies in a folder");
        Path unfinished = Files.createTempFile(folder, "market", ".unfinished");
        try {
            try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ColumnsOut out = new ColumnsOut(file);
                out.number(MAGIC);
                out.number(FORMAT);
                out.column(note);
                SnapshotColumns.write(out, market);
                out.end();
                file.force(true);
            }
            Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder)) {
                directory.force(true); // or the name could be lost with the power
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Reads the market, or says why not. */
    public static Restored read(Path path, FinePrint finePrint) throws IOException {
        if (!Files.isRegularFile(path)) {
            return new Restored.Refused(Restored.Refusal.MISSING);
        }
        try (FileChannel file = FileChannel.open(path);
                Arena arena = Arena.ofConfined()) {
            MemorySegment mapped = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
            if (mapped.byteSize() < 2 * Long.BYTES || mapped.get(LONG, 0) != MAGIC) {
                return new Restored.Refused(Restored.Refusal.NO_SNAPSHOT);
            }
            if (mapped.get(LONG, Long.BYTES) != FORMAT) {
                return new Restored.Refused(Restored.Refusal.OTHER_FORMAT);
            }
            ColumnsIn in = new ColumnsIn(mapped);
            if (!in.isWhole()) {
                return new Restored.Refused(Restored.Refusal.DAMAGED);
            }
            in.number();
            in.number();
            byte[] note = in.bytes();
            return new Restored.Market(SnapshotColumns.read(in, finePrint), note);
        }
    }
}
