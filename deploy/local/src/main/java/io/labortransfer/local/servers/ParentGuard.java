package io.labortransfer.local.servers;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Stops a program that cannot watch its parent itself when the launcher is gone, even when that was killed: a shell
 * waits for the end of a pipe whose other end only the launcher holds.
 */
final class ParentGuard implements AutoCloseable {
    private static final String SCRIPT = "trap '' INT; cat >/dev/null; kill -%s %d 2>/dev/null";

    private final Process shell;

    private ParentGuard(Process shell) {
        this.shell = shell;
    }

    /** For a program that stops in an orderly way when it is interrupted. */
    static ParentGuard interrupting(long pid) {
        return of("INT", pid);
    }

    /** For a program that stops in an orderly way when it is asked to terminate. */
    static ParentGuard terminating(long pid) {
        return of("TERM", pid);
    }

    private static ParentGuard of(String signal, long pid) {
        try {
            return new ParentGuard(new ProcessBuilder("sh", "-c", SCRIPT.formatted(signal, pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new PartFailedException("No shell to guard process " + pid + ": " + e.getMessage(), e);
        }
    }

    /** The guarded program was stopped in an orderly way; there is nothing to guard any more. */
    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
        try {
            shell.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
