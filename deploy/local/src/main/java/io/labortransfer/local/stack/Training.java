package io.labortransfer.local.stack;

import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.servers.PartFailedException;
import io.labortransfer.local.servers.ServicePart;
import io.labortransfer.testing.servers.MasterKeyFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A step of the build: each service whose classes changed is started once on an empty database, so that Java's
 * ahead-of-time cache beside it holds what a start needs. Without it everything works, but starts take twice as long.
 */
public final class Training {
    private static final int AT_ONCE = 2;

    private final Console console;

    private Training(Console console) {
        this.console = console;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        SuiteFolder suite = SuiteFolder.around(Path.of(""));
        Path folder = suite.root()
                .resolve("deploy")
                .resolve("local")
                .resolve("target")
                .resolve("training");
        try {
            new Training(Console.standard())
                    .run(new StackOptions(suite, folder, Ports.free(), true, SamplePlan.small(), false));
        } catch (PartFailedException | IllegalStateException e) {
            Console.standard().line(String.valueOf(e.getMessage()));
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(StackOptions options) {
        DataFolder data = new DataFolder(options.data());
        FileLock lock = data.lock();
        try {
            data.clear();
            data.prepare();
            MasterKeyFile.createIfMissing(data.masterKey());
            OrganizationsFile.write(data.organizations(), Party.of(List.of()));
            Parts parts = new Parts(options, data, "");
            List<ServicePart> untrained = untrained(parts);
            if (!untrained.isEmpty()) {
                train(parts, untrained);
            }
        } finally {
            Stack.release(lock);
        }
    }

    private static List<ServicePart> untrained(Parts parts) {
        return parts.services().stream()
                .filter(ServicePart.class::isInstance)
                .map(ServicePart.class::cast)
                .filter(ServicePart::isUntrained)
                .toList();
    }

    private void train(Parts parts, List<ServicePart> services) {
        console.chapter("Each service starts once, so that its later starts are short");
        try (Part database = parts.database();
                Part broker = parts.broker();
                ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            database.start();
            broker.start();
            CompletableFuture.allOf(services.stream()
                            .map(service -> CompletableFuture.runAsync(() -> train(service), workers))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PartFailedException failed ? failed : e;
        }
    }

    private void train(ServicePart service) {
        Reporter.Progress progress = console.begin(service.name(), 0);
        service.train();
        progress.done("trained");
    }
}
