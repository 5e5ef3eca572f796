package io.labortransfer.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A packaged service, started beside the running one on the same settings, except those that are given. */
final class Beside {

    private Beside() {}

    /** Starts {@code module}; what it says goes into {@code log}. */
    static Process start(Suite suite, String module, List<String> settings, Path log) {
        Path data = suite.stack().data().root();
        Path application = suite.stack().options().suite().application(module);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dquarkus.http.port=0"));
        command.add("-XX:AOTCache=" + application.resolve("app.aot"));
        command.addAll(settings);
        command.add("-jar");
        command.add(application.resolve("quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.resolve("services")
                        .resolve(module.replaceFirst("-service$", ""))
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SUITE_DATABASE_PASSWORD", password(suite));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of all roles of the suite's databases. */
    static String password(Suite suite) {
        try {
            return Files.readString(
                    suite.stack().data().root().resolve("secrets").resolve("database-password"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
