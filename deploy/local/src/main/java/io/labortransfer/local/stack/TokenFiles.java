package io.labortransfer.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a fresh token of some parties in files, so that a curl line can read it. */
public final class TokenFiles implements AutoCloseable {
    private static final int MINUTES = 5;

    private final Path folder;
    private final Tokens tokens;
    private final List<String> clients;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("token-files").factory());

    /** Those of the parties that the guides call as, and of the first firm, under the stack's data. */
    public static TokenFiles of(Stack stack) {
        List<String> shown = List.of(
                Party.office("51"),
                Party.office("52"),
                Party.office("44"),
                Party.office("33"),
                Party.COUNTY,
                Party.COUNTY_OF_SICHUAN,
                Party.STATION,
                Party.NATION,
                Party.NATION_SECOND,
                Party.PARTNER,
                stack.sample().firms().getFirst().clientId());
        return new TokenFiles(stack.data().tokens(), stack.tokens(), shown);
    }

    private TokenFiles(Path folder, Tokens tokens, List<String> clients) {
        this.folder = folder;
        this.tokens = tokens;
        this.clients = List.copyOf(clients);
    }

    /** Writes them now and every few minutes from now on. */
    public void start() {
        writeAll();
        clock.scheduleAtFixedRate(this::writeAllOrKeepOld, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    public Path file(String client) {
        return folder.resolve(client);
    }

    private void writeAllOrKeepOld() {
        try {
            writeAll();
        } catch (RuntimeException e) {
            System.err.println("Token files were not renewed: " + e.getMessage());
        }
    }

    private void writeAll() {
        try {
            Files.createDirectories(folder);
            for (String client : clients) {
                Path fresh = folder.resolve("." + client);
                Files.writeString(fresh, tokens.of(client));
                ClientKeys.ownerOnly(fresh);
                Files.move(fresh, file(client), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
