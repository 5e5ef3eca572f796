package io.labortransfer.kit.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of imports. */
@ConfigMapping(prefix = "suite.import")
public interface ImportSettings {

    /**
     * Lines of a piece, which is applied in one transaction. With more of them less is asked of PostgreSQL, but two pieces of each file are
     * in memory, and Java's collector copies them whenever it runs.
     */
    @WithDefault("1000")
    int pieceLines();

    /** Bytes of a piece at most (one line more), however few lines they are. */
    @WithDefault("2000000")
    int pieceBytes();

    /** Bytes of a chunk at most, as it is sent and as it is unpacked. */
    @WithDefault("8388608")
    int chunkBytes();

    /** Chunks that one instance holds in memory at the same time; more are told to come again. */
    @WithDefault("8")
    int chunksAtOnce();

    /** Bytes of a workbook at most; those that one instance holds in memory at the same time are no more either. */
    @WithDefault("67108864")
    int workbookBytes();

    /** Bytes that a workbook unpacks to at most. */
    @WithDefault("1073741824")
    long workbookUnpackedBytes();

    /**
     * Bytes of memory that the texts of a workbook may take, which its cells share and which are held until its end; never more than
     * a quarter of the heap.
     */
    @WithDefault("402653184")
    long workbookTextBytes();

    /** The folder of this server from which operators may have files taken for open imports; none without it. */
    Optional<Path> folder();

    /** Files that one instance works on at the same time. */
    @WithDefault("2")
    int hands();

    /** How long a file stays with an instance that says nothing. */
    @WithDefault("30s")
    Duration lease();

    /** How long a file rests after a piece could not be applied. */
    @WithDefault("2s")
    Duration pause();
}
