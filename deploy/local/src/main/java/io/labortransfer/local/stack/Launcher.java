package io.labortransfer.local.stack;

import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.servers.PartFailedException;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import sun.misc.Signal;

/**
 * The command behind {@code ./mvnw -Prun}: starts the suite, plays the main journey once on its data, shows where
 * everything is, and leaves the suite running until Ctrl-C.
 */
public final class Launcher {
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int INTERRUPTED = 130;
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final LauncherOptions options;
    private final Console console;
    private volatile int result = INTERRUPTED;

    private Launcher(LauncherOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        LauncherOptions options = new LauncherOptions();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(words(arguments));
        } catch (CommandLine.ParameterException e) {
            System.err.println(e.getMessage());
            line.usage(System.err);
            System.exit(CommandLine.ExitCode.USAGE);
        }
        if (line.isUsageHelpRequested()) {
            line.usage(System.out);
            return;
        }
        tellClassPath();
        System.exit(new Launcher(options, Console.standard()).run());
    }

    /** Maven hands everything over as one word when the options stand in one property. */
    static String[] words(String[] arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** Inside of Maven the class path is a class loader's; the broker's process needs it as a property. */
    private static void tellClassPath() {
        if (Launcher.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(Launcher::pathOf)
                            .collect(Collectors.joining(File.pathSeparator)));
        }
    }

    private static String pathOf(URL url) {
        return Path.of(java.net.URI.create(url.toString())).toString();
    }

    private int run() {
        try (Stack stack = Stack.start(options.stackOptions(SuiteFolder.around(Path.of(""))), console);
                TokenFiles tokenFiles = TokenFiles.of(stack)) {
            tokenFiles.start();
            stopInOrder(stack);
            Optional<JourneySummary> summary = options.noJourney ? Optional.empty() : Optional.of(play(stack));
            new ClosingTable(console).show(stack, tokenFiles, summary);
            int status = summary.map(JourneySummary::right).orElse(true) ? RIGHT : WRONG;
            return options.thenStop ? status : stay(stack, status);
        } catch (Ports.TakenPortException | PartFailedException | IllegalStateException e) {
            console.line("");
            console.line(String.valueOf(e.getMessage()));
            return WRONG;
        }
    }

    /** The journey is played once on a data folder; later starts show what it came to. */
    private JourneySummary play(Stack stack) {
        Optional<JourneySummary> before = JourneySummary.read(stack.data().journey());
        if (before.isPresent()) {
            console.chapter("The journey was played on these data before; --fresh starts over");
            return before.get();
        }
        JourneySummary summary = Journey.run(stack, console);
        summary.write(stack.data().journey());
        return summary;
    }

    /** Ctrl-C: the parts in their order first, and only then the end of this process with whatever hooks it has. */
    private void stopInOrder(Stack stack) {
        for (String signal : List.of("INT", "TERM")) {
            Signal.handle(new Signal(signal), received -> {
                console.line("");
                stack.close();
                System.exit(result);
            });
        }
    }

    private int stay(Stack stack, int status) {
        console.line("");
        console.line("The suite is running. Ctrl-C stops it.");
        result = status;
        while (true) {
            Optional<String> fallen = stack.fallen();
            if (fallen.isPresent()) {
                console.line(fallen.get() + " has ended by itself; see its log under "
                        + stack.data().logs());
                return WRONG;
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return status;
            }
        }
    }
}
