package io.labortransfer.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Java program in a process of its own, run by the JDK of the launcher, its output in a log file. Ctrl-C at the
 * terminal reaches the launcher alone, which stops its parts in order; when the launcher is gone, the program leaves.
 */
final class JavaProcess implements AutoCloseable {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    /** Ignored signals stay ignored in the program that takes the shell's place, and Java respects it. */
    private static final String DEAF_TO_INTERRUPTS = "trap '' INT; exec \"$0\" \"$@\"";

    private final String name;
    private final Path log;
    private final Process process;
    private final ParentGuard guard;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.guard = ParentGuard.terminating(process.pid());
    }

    /**
     * What to run.
     *
     * @param options of the Java machine
     * @param jar the program, with its main class and class path in its manifest
     * @param environment added to the launcher's
     */
    record Program(
            String name,
            Path folder,
            Path log,
            List<String> options,
            Path jar,
            List<String> arguments,
            Map<String, String> environment) {
        Program {
            options = List.copyOf(options);
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
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(program.log().toFile()));
            builder.environment().putAll(program.environment());
            return new JavaProcess(program.name(), program.log(), builder.start());
        } catch (IOException e) {
            throw new PartFailedException(program.name() + " could not be run: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Program program) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_INTERRUPTS));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program.options());
        command.add("-jar");
        command.add(program.jar().toString());
        command.addAll(program.arguments());
        return command;
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
            int status = process.waitFor();
            guard.close();
            return status;
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

    /** Ends it at once, whatever it does. */
    void kill() {
        guard.close();
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        close(STOP_WITHIN);
    }

    /** Asks it to stop, and ends it when it has not done so in time; says whether it stopped by itself. */
    boolean close(Duration within) {
        guard.close();
        process.destroy();
        try {
            if (process.waitFor(within)) {
                return true;
            }
            process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
