package io.labortransfer.endtoend;

import io.labortransfer.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A guide whose shell blocks are one script.
 *
 * @param blocks the blocks, without those that start the stack
 */
record Guide(List<String> blocks) {

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern EXPECTED = Pattern.compile("^# → (\\d{3})$", Pattern.MULTILINE);
    private static final Pattern ANSWERED = Pattern.compile("^STATUS (\\d{3})$", Pattern.MULTILINE);

    /** A command that calls, at the beginning of a line, of a substitution, or behind a pipe or another command. */
    private static final Pattern CALL = Pattern.compile("(^|[$(|;&{]) *curl (-|\"|http)");

    /** Tells each answer's status on the error stream, where no substitution of the guide looks for it. */
    private static final String TELL_STATUS = "curl() { command curl -w '%{stderr}STATUS %{http_code}\\n' \"$@\"; }\n";

    /** Whether the page tells its reader to call something. */
    static boolean calls(Path file) {
        return !callsIn(text(file)).isEmpty();
    }

    /** The lines of a page with a call, in or outside of a block that is run. */
    static List<String> callsIn(String page) {
        return page.lines().filter(line -> CALL.matcher(line).find()).toList();
    }

    /** The same of the blocks that are run. */
    List<String> calls() {
        return callsIn(String.join("\n", blocks));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide read(Path file) throws IOException {
        return new Guide(BLOCK.matcher(Files.readString(file))
                .results()
                .map(block -> block.group(1))
                .filter(block -> !block.startsWith("./mvnw"))
                .toList());
    }

    /** The statuses that the guide promises, call by call. */
    List<String> statuses() {
        return found(EXPECTED, String.join("\n", blocks));
    }

    /** The statuses that a run was answered with, from its error stream. */
    static List<String> answered(String errors) {
        return found(ANSWERED, errors);
    }

    /** The guide with the addresses of this stack. */
    String script(Stack stack) {
        return TELL_STATUS
                + String.join("\n", blocks)
                        .replace("http://127.0.0.1:8080", stack.gateway().toString())
                        .replace(
                                "http://127.0.0.1:8180",
                                "http://127.0.0.1:" + stack.options().ports().keycloak())
                        .replace("deploy/local/target/data", stack.data().root().toString());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
