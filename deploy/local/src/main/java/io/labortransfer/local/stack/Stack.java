package io.labortransfer.local.stack;

import io.labortransfer.local.sample.Sample;
import io.labortransfer.local.sample.SampleFiles;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.testing.servers.MasterKeyFile;
import io.labortransfer.testing.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The suite, started and ready: what tests and the launcher talk to. Closing it stops the parts in the reverse order of
 * their start.
 */
public final class Stack implements AutoCloseable {
    private final StackOptions options;
    private final DataFolder data;
    private final SampleFiles sample;
    private final Tokens tokens;
    private final Reporter reporter;
    private final FileLock lock;
    private final Deque<Part> started = new ArrayDeque<>();
    private Duration startedWithin = Duration.ZERO;
    private volatile boolean closing;

    private Stack(
            StackOptions options,
            DataFolder data,
            SampleFiles sample,
            Tokens tokens,
            Reporter reporter,
            FileLock lock) {
        this.options = options;
        this.data = data;
        this.sample = sample;
        this.tokens = tokens;
        this.reporter = reporter;
        this.lock = lock;
    }

    /** Starts everything and returns when all parts are ready; when one fails, the others are stopped again. */
    public static Stack start(StackOptions options, Reporter reporter) {
        DataFolder data = new DataFolder(options.data());
        FileLock lock = data.lock();
        try {
            return start(options, data, lock, reporter);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static Stack start(StackOptions options, DataFolder data, FileLock lock, Reporter reporter) {
        stopLeftovers(data);
        options.ports().mustBeFree();
        if (options.fresh()) {
            data.clear();
        }
        data.prepare();
        MasterKeyFile.createIfMissing(data.masterKey());
        SampleFiles sample = new SampleFiles(data.sample());
        reporter.chapter("The suite starts under " + data.root());
        generateIfMissing(options, sample, reporter);

        ClientKeys keys = new ClientKeys(options.clients());
        List<Party> parties = Party.of(sample.firms(), options.enlargement().units());
        keys.prepare(parties.stream().map(Party::clientId).toList());
        OrganizationsFile.write(data.organizations(), parties);
        Stack stack = new Stack(options, data, sample, new Tokens(options.issuer(), keys), reporter, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-suite"));
        long since = System.nanoTime();
        try {
            new StartOrder(stack.started, reporter).start(new Parts(options, data, Realm.of(parties, keys)));
            new OpenDoor(stack.gateway(), stack.tokens().of(Party.office("51"))).await();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        stack.startedWithin = Duration.ofNanos(System.nanoTime() - since);
        return stack;
    }

    /** A launcher that was killed at the wrong moment may have left its database server behind. */
    private static void stopLeftovers(DataFolder data) {
        try {
            PostgresServer.stopLeftover(data.postgresql());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generateIfMissing(StackOptions options, SampleFiles sample, Reporter reporter) {
        if (sample.exist()) {
            return;
        }
        Reporter.Progress progress = reporter.begin("sample files", 0);
        sample.write(Sample.of(options.plan(), LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        progress.done("seed " + options.plan().seed());
    }

    /** The one address that parties call. */
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + options.ports().gateway());
    }

    public StackOptions options() {
        return options;
    }

    public DataFolder data() {
        return data;
    }

    public SampleFiles sample() {
        return sample;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The self-service through which workers call. */
    public SelfService selfService() {
        return new SelfService(options.issuer(), tokens);
    }

    /** From the first process to the last answer of ready. */
    public Duration startedWithin() {
        return startedWithin;
    }

    /** The parts that run, in the order in which they became ready. */
    public List<Part> parts() {
        synchronized (started) {
            return List.copyOf(started).reversed();
        }
    }

    /** The name of a service whose process has ended by itself, if any. */
    public Optional<String> fallen() {
        if (closing) {
            return Optional.empty();
        }
        return parts().stream()
                .filter(part -> part instanceof ServicePart service
                        && service.handle() != null
                        && !service.handle().isAlive())
                .map(Part::name)
                .findFirst();
    }

    /** The services together, because each waits for its own consumers; then what they stand on, one by one. */
    @Override
    public synchronized void close() {
        closing = true;
        List<Part> running = parts();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            running.stream().filter(ServicePart.class::isInstance).forEach(part -> together.execute(() -> stop(part)));
        }
        running.reversed().stream()
                .filter(part -> !(part instanceof ServicePart))
                .forEach(this::stop);
        synchronized (started) {
            started.clear();
        }
        release(lock);
    }

    private void stop(Part part) {
        Reporter.Progress progress = reporter.begin("stop " + part.name(), 0);
        part.close();
        progress.done("stopped");
    }

    static void release(FileLock lock) {
        try {
            if (lock.isValid()) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
