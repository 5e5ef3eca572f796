package io.labortransfer.local.servers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, run by the JDK of the launcher, its output in a log file. */
final class JavaProcess implements AutoCloseable {
    private static final int STOP_WITHIN_SECONDS = 20;

    private final String name;
    private final Path log;
    private final Process process;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * What to run.
     *
     * @param options of the Java machine
     * @param classPath the program's own
     * @param environment added to the launcher's
     */
    record Program(
            String name,
            Path folder,
            Path log,
            List<String> options,
            List<Path> classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {
        Program {
            options = List.copyOf(options);
            classPath = List.copyOf(classPath);
            arguments = List.copyOf(arguments);
            environment = Map.copyOf(environment);
        }
    }

    static JavaProcess start(Program program) {
        try {
            Files.createDirectories(program.folder());
            Files.createDirectories(program.log().getParent());
            ProcessBuilder builder = new ProcessBuilder(command(program))
                    .directory(program.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile());
            builder.environment().putAll(program.environment());
            return new JavaProcess(program.name(), program.log(), builder.start());
        } catch (IOException e) {
            throw new PartFailedException(program.name() + " could not be run: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Program program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.add("-cp");
        List<String> path = new ArrayList<>();
        program.classPath().forEach(entry -> path.add(entry.toString()));
        path.add(ownCode().toString());
        command.add(String.join(java.io.File.pathSeparator, path));
        command.add(WithParent.class.getName());
        command.add(program.mainClass());
        command.addAll(program.arguments());
        return command;
    }

    private static Path ownCode() {
        try {
            return Path.of(WithParent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits for a program that ends by itself. */
    int await() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new PartFailedException(name + " was interrupted", e);
        }
    }

    /** Says that the program ended, with the last lines of its log. */
    PartFailedException ended() {
        return new PartFailedException(
                "%s ended with status %d. The end of %s:%n%s".formatted(name, process.exitValue(), log, tail(log)));
    }

    /** Says that the program did not become ready in time. */
    PartFailedException late(@Nullable String seen) {
        return new PartFailedException("%s is not ready in time%s. The end of %s:%n%s"
                .formatted(name, seen == null ? "" : " (" + seen + ")", log, tail(log)));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read)";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
