package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.labortransfer.local.journey.Answer;
import io.labortransfer.local.journey.Witness;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Writes down what the clients send and see, one JSON object a line, in the order in which it happens to them. */
final class History implements Witness {

    private static final ObjectWriter WRITER = new ObjectMapper().writerFor(Happening.class);
    private static final ObjectReader READER = new ObjectMapper().readerFor(Happening.class);

    private final Path file;
    private final BufferedWriter out;
    private final long since = System.nanoTime();
    private final AtomicLong acknowledged = new AtomicLong();

    History(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        this.file = file;
        this.out = Files.newBufferedWriter(file);
    }

    /** All that happened so far. */
    List<Happening> soFar() throws IOException {
        return read(file);
    }

    /** What a file tells. */
    static List<Happening> read(Path file) throws IOException {
        List<Happening> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            all.add(READER.readValue(line));
        }
        return all;
    }

    @Override
    public void begins(Attempt attempt) {
        if (!attempt.key().isEmpty()) {
            write(Happening.invoked(now(), attempt));
        }
    }

    @Override
    public boolean delivers(Attempt attempt, Answer answer) {
        if (!attempt.key().isEmpty()) {
            Happening settled = Happening.settled(now(), attempt, answer);
            write(settled);
            if (settled.kind() == Happening.Kind.OK) {
                acknowledged.incrementAndGet();
            }
        }
        return true;
    }

    @Override
    public void leavesOpen(Attempt attempt, String why) {
        if (!attempt.key().isEmpty()) {
            write(Happening.open(now(), attempt, why));
        }
    }

    /** How many requests are acknowledged so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** A server is killed now. */
    void kills(String victim) {
        write(Happening.fault(now(), victim));
    }

    private long now() {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private synchronized void write(Happening happening) {
        try {
            out.write(WRITER.writeValueAsString(happening));
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
