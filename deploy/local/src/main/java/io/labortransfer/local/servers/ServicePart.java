package io.labortransfer.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One service of the suite, run from its packaged folder. Its settings stand in a file; its password does not. */
public final class ServicePart implements Part {
    /** Small machines first: each service stays below 350 MB resident. */
    private static final List<String> MACHINE = List.of(
            "-Xmx192m",
            "-Xms64m",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** What spares a service that lives for minutes the work of Java's second compiler, a third of all it would do in them. */
    public static final List<String> COMPILED_QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    /**
     * Room for the pieces of two files and what is announced of them among the young objects: in a smaller one they live long enough
     * to be copied twice and to fill the old one, and all stand still for a seventh of the time while one collector works.
     */
    public static final List<String> ROOM_FOR_FILES = List.of("-Xmx352m", "-Xms320m", "-Xmn224m");

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration TRAINED_WITHIN = Duration.ofMinutes(3);

    private final String name;
    private final Path application;
    private final List<String> machine;
    private final Path folder;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final Map<String, String> settings;
    private final String password;
    private @Nullable JavaProcess process;
    private OptionalLong idleMegabytes = OptionalLong.empty();

    /**
     * A service that is not yet started.
     *
     * @param application its {@code quarkus-app} folder
     * @param machine options of the Java machine besides those of every service
     * @param folder where it runs
     * @param settings Quarkus properties that differ from its defaults
     */
    public ServicePart(
            String name,
            Path application,
            List<String> machine,
            Path folder,
            Path log,
            int port,
            int managementPort,
            Map<String, String> settings,
            String password) {
        this.name = name;
        this.application = application;
        this.machine = List.copyOf(machine);
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
        this.settings = Map.copyOf(settings);
        this.password = password;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void mustBeInstalled() {
        if (!Files.exists(runner())) {
            throw new PartFailedException(name + " is not built: " + runner() + " is missing; ./mvnw package makes it");
        }
    }

    /** Where its packaged folder lies. */
    public Path application() {
        return application;
    }

    /** The same service, not yet started, from another packaged folder: one of the two may run at a time. */
    public ServicePart packagedIn(Path other) {
        return new ServicePart(name, other, machine, folder, log, port, managementPort, settings, password);
    }

    private Path runner() {
        return application.resolve("quarkus-run.jar");
    }

    @Override
    public void start() {
        JavaProcess started = launch(Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
        process = started;
        new Readiness().await(started, health("ready"), READY_WITHIN);
        idleMegabytes = residentMegabytes();
    }

    /** Whether it is built, and its classes changed since it was last {@linkplain #train trained}. */
    public boolean isUntrained() {
        if (!Files.exists(runner()) || !Files.exists(cache())) {
            return Files.exists(runner());
        }
        try {
            return Files.getLastModifiedTime(cache()).compareTo(Files.getLastModifiedTime(runner())) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it once and stops it, and lets Java keep what it loaded, linked and found to be hot: later starts take half
     * the time. A start without the cache is only slower.
     */
    public void train() {
        JavaProcess started = launch(List.of("-XX:AOTCacheOutput=" + cache()));
        try {
            new Readiness().await(started, health("live"), READY_WITHIN);
        } finally {
            if (!started.close(TRAINED_WITHIN) || isUntrained()) {
                throw started.late("its start could not be kept in " + cache());
            }
        }
    }

    private JavaProcess launch(List<String> options) {
        writeSettings();
        return JavaProcess.start(new JavaProcess.Program(
                name,
                folder,
                log,
                Stream.of(MACHINE, machine, options).flatMap(List::stream).toList(),
                runner(),
                List.of(),
                Map.of("SUITE_DATABASE_PASSWORD", password, "MALLOC_ARENA_MAX", "2")));
    }

    private Path cache() {
        return application.resolve("app.aot");
    }

    private URI health(String page) {
        return URI.create("http://127.0.0.1:" + managementPort + "/q/health/" + page);
    }

    private void writeSettings() {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("quarkus.log.category.\"io.smallrye.health\".level", "ERROR");
        all.put("quarkus.http.port", Integer.toString(port));
        all.put("quarkus.management.port", Integer.toString(managementPort));
        String text = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(folder.resolve("config"));
            Files.writeString(folder.resolve("config").resolve("application.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running process, for figures about it. */
    public @Nullable ProcessHandle handle() {
        return process == null ? null : process.handle();
    }

    /** Resident memory when it became ready and had nothing to do yet. */
    public OptionalLong idleMegabytes() {
        return idleMegabytes;
    }

    /** Resident memory in megabytes now, where the system tells it. */
    public OptionalLong residentMegabytes() {
        JavaProcess running = process;
        Path status = Path.of(
                "/proc",
                running == null ? "none" : Long.toString(running.handle().pid()),
                "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1_024)
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return OptionalLong.empty();
        }
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return process == null ? Stream.empty() : Stream.of(process.handle());
    }

    @Override
    public void crash() {
        if (process != null) {
            process.kill();
        }
        start();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
