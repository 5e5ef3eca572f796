package io.labortransfer.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak from its unpacked distribution. The distribution is built once and shared; what belongs to one data folder,
 * its database and realm file, lies in that folder's own Keycloak home, which links to the distribution.
 */
public final class KeycloakPart implements Part {
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=true");
    private static final List<String> LINKED = List.of("lib", "providers", "themes", "conf");
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final List<String> MACHINE = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // it only gives tokens here; a quick start is worth more than fast code
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path distribution;
    private final Path home;
    private final Path logs;
    private final int port;
    private final int managementPort;
    private final String realm;
    private final String realmFile;
    private @Nullable JavaProcess process;

    /**
     * A Keycloak that is not yet started.
     *
     * @param distribution the unpacked zip
     * @param home the data folder's own Keycloak home
     * @param realmFile the realm to import when there is none yet
     */
    public KeycloakPart(
            Path distribution, Path home, Path logs, int port, int managementPort, String realm, String realmFile) {
        this.distribution = distribution;
        this.home = home;
        this.logs = logs;
        this.port = port;
        this.managementPort = managementPort;
        this.realm = realm;
        this.realmFile = realmFile;
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + port + "/realms/" + realm;
    }

    @Override
    public void mustBeInstalled() {
        if (!Files.exists(distribution.resolve("lib").resolve("quarkus-run.jar"))) {
            throw new PartFailedException("Keycloak is not unpacked in " + distribution + "; ./mvnw package does it");
        }
    }

    @Override
    public void start() {
        buildOnce();
        prepareHome();
        JavaProcess started = JavaProcess.start(program("keycloak", home, startArguments()));
        process = started;
        Readiness readiness = new Readiness();
        readiness.await(started, URI.create("http://127.0.0.1:" + managementPort + "/health/ready"), READY_WITHIN);
        readiness.await(started, URI.create(address()), Duration.ofSeconds(20));
    }

    /**
     * Keycloak compiles its own configuration; this takes half a minute and holds for every data folder. The mark names
     * what came of it, so that a distribution that was unpacked again over it is built again.
     */
    private void buildOnce() {
        Path mark = distribution.resolve("built-for-local-stack");
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(built())) {
                return;
            }
            JavaProcess build = JavaProcess.start(program("keycloak-build", distribution, BUILD));
            if (build.await() != 0) {
                throw build.ended();
            }
            Files.writeString(mark, built());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String built() throws IOException {
        Path code = distribution.resolve("lib").resolve("quarkus").resolve("generated-bytecode.jar");
        String digest = Files.exists(code) ? Files.size(code) + " " + Files.getLastModifiedTime(code) : "none";
        return String.join(" ", BUILD) + " " + digest;
    }

    private void prepareHome() {
        try {
            Path imports = home.resolve("data").resolve("import");
            Files.createDirectories(imports);
            Files.writeString(imports.resolve(realm + "-realm.json"), realmFile);
            for (String folder : LINKED) {
                Path link = home.resolve(folder);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, distribution.resolve(folder).toAbsolutePath());
            }
            Files.copy(
                    distribution.resolve("version.txt"),
                    home.resolve("version.txt"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> startArguments() {
        String database = home.resolve("data")
                .resolve("h2")
                .resolve("keycloak")
                .toAbsolutePath()
                .toString();
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--log-level=info,io.smallrye.health:error",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--http-management-scheme=http",
                "--hostname=http://127.0.0.1:" + port,
                "--db-url=jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    }

    private JavaProcess.Program program(String log, Path kcHome, List<String> arguments) {
        List<String> options = new ArrayList<>(MACHINE);
        options.add("-Dkc.home.dir=" + kcHome.toAbsolutePath());
        options.add("-Djboss.server.config.dir=" + kcHome.resolve("conf").toAbsolutePath());
        Path runner = kcHome.resolve("lib").resolve("quarkus-run.jar").toAbsolutePath();
        return new JavaProcess.Program(
                name(), kcHome, logs.resolve(log + ".log"), options, runner, arguments, Map.of());
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
