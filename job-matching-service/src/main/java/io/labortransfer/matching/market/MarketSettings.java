package io.labortransfer.matching.market;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the market in memory is kept. */
@ConfigMapping(prefix = "suite.matching.market")
public interface MarketSettings {

    /** How often it looks for changes. */
    @WithDefault("200ms")
    Duration look();

    /** How long a question waits for the look before it. */
    @WithDefault("500ms")
    Duration patience();

    /** How often it looks again at those who are left alone for some days. */
    @WithDefault("60s")
    Duration pauses();

    /** The folder of its snapshot; none is kept without. */
    Optional<Path> snapshotFolder();

    /** How often the snapshot is written, besides at every shutdown. */
    @WithDefault("10m")
    Duration snapshotEvery();

    /** How long changes are kept: a snapshot that is older is of no use. */
    @WithDefault("24h")
    Duration changesKept();
}
