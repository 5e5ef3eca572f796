package io.labortransfer.matching.market.persistence;

import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.matching.market.MarketSettings;
import io.labortransfer.matching.market.Snapshots;
import io.quarkus.arc.Arc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Snapshots in a folder of a test. */
public record SnapshotFolder(Path folder) {

    public Snapshots snapshots() {
        FieldCipher cipher = Arc.container().select(FieldCipher.class).get();
        return new SnapshotFile(cipher, new InFolder(folder));
    }

    private record InFolder(Path folder) implements MarketSettings {

        @Override
        public Duration look() {
            return Duration.ofMillis(200);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration pauses() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<Path> snapshotFolder() {
            return Optional.of(folder);
        }

        @Override
        public Duration snapshotEvery() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration changesKept() {
            return Duration.ofHours(24);
        }
    }
}
