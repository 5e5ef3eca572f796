package io.labortransfer.matching.market.persistence;

import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.matching.market.MarketFeed;
import io.labortransfer.matching.market.MarketSettings;
import io.labortransfer.matching.market.Snapshots;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A snapshot in a file: sealed, readable by the service's own account alone, there as a whole or not at all. */
@ApplicationScoped
class SnapshotFile implements Snapshots {

    private static final Logger LOG = Logger.getLogger(SnapshotFile.class);
    private static final String NAME = "market.snapshot";
    private static final long MAGIC = 0x4C54_4D41_524B_4554L; // LTMARKET

    /** Counts up with every change of what is written, or in which order. */
    private static final int FORMAT = 2;

    private final FieldCipher cipher;
    private final Optional<Path> folder;

    SnapshotFile(FieldCipher cipher, MarketSettings settings) {
        this.cipher = cipher;
        this.folder = settings.snapshotFolder();
    }

    @Override
    public boolean areKept() {
        return folder.isPresent();
    }

    @Override
    public Optional<Saved> read() {
        return folder.map(in -> in.resolve(NAME)).filter(Files::isRegularFile).flatMap(this::read);
    }

    private Optional<Saved> read(Path path) {
        try (DataInputStream file = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (file.readLong() != MAGIC || file.readInt() != FORMAT) {
                LOG.warn("the snapshot of the market is of another format; the tables are read");
                return Optional.empty();
            }
            SealedPieces.In sealed = new SealedPieces.In(cipher, file);
            DataInputStream in = new DataInputStream(new BufferedInputStream(sealed));
            MarketFeed.Position position =
                    new MarketFeed.Position(new UUID(in.readLong(), in.readLong()), in.readUTF());
            Saved saved = new Saved(position, new WordsIn(in).read());
            if (in.read() >= 0) {
                throw new IOException("there is more than was written");
            }
            return Optional.of(saved);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            LOG.warnf("the snapshot of the market is damaged (%s); the tables are read", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void write(Saved saved) {
        if (folder.isEmpty()) {
            return;
        }
        try {
            Path home = Files.createDirectories(folder.get());
            Path unfinished = Files.createTempFile(
                    home,
                    NAME,
                    ".unfinished",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                write(unfinished, saved);
                Files.move(unfinished, home.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
                try (FileChannel directory = FileChannel.open(home)) {
                    directory.force(true); // or the name could be lost with the power
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the snapshot of the market could not be written", e);
        }
    }

    private void write(Path path, Saved saved) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            DataOutputStream file = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            file.writeLong(MAGIC);
            file.writeInt(FORMAT);
            SealedPieces.Out sealed = new SealedPieces.Out(cipher, file);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(sealed));
            out.writeLong(saved.position().life().getMostSignificantBits());
            out.writeLong(saved.position().life().getLeastSignificantBits());
            out.writeUTF(saved.position().horizon());
            new WordsOut(out).write(saved.words());
            out.flush();
            sealed.end();
            channel.force(true);
        }
    }
}
