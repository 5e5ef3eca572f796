package io.labortransfer.registry.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of imports. */
@ConfigMapping(prefix = "suite.registry.import")
public interface ImportSettings {

    /** Lines of a chunk, which is applied in one transaction. */
    @WithDefault("1000")
    int chunkLines();

    /** Characters of a chunk at most, however few lines they are. */
    @WithDefault("1000000")
    int chunkCharacters();

    /** Files that one instance applies at the same time. */
    @WithDefault("2")
    int hands();

    /** How long a job stays with an instance that says nothing. */
    @WithDefault("30s")
    Duration lease();

    /** How long a job rests after a chunk could not be applied. */
    @WithDefault("2s")
    Duration pause();
}
