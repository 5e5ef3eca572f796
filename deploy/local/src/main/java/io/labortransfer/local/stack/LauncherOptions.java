package io.labortransfer.local.stack;

import io.labortransfer.local.sample.SamplePlan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The launcher's command line. */
@Command(
        name = "labor-transfer",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts the whole suite on this machine and plays the main journey on generated files.")
final class LauncherOptions {
    @Option(names = "--fresh", description = "Start over: delete the data folder first.")
    boolean fresh;

    @Option(
            names = "--then-stop",
            description = "Stop when the journey is over; exit status 0 only when every count was right.")
    boolean thenStop;

    @Option(names = "--no-journey", description = "Only start the suite.")
    boolean noJourney;

    @Option(names = "--small", description = "A tenth of the sample.")
    boolean small;

    @Option(names = "--data", paramLabel = "FOLDER", description = "The data folder (deploy/local/target/data).")
    @Nullable
    Path data;

    @Option(names = "--postgresql-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int postgresql = Ports.standard().postgresql();

    @Option(names = "--kafka-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int kafka = Ports.standard().kafka();

    @Option(names = "--keycloak-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int keycloak = Ports.standard().keycloak();

    @Option(names = "--registry-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int registry = Ports.standard().registry();

    @Option(names = "--matching-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int matching = Ports.standard().matching();

    @Option(names = "--tracking-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int tracking = Ports.standard().tracking();

    @Option(names = "--gateway-port", paramLabel = "NUMBER", description = "Default ${DEFAULT-VALUE}.")
    int gateway = Ports.standard().gateway();

    StackOptions stackOptions(SuiteFolder suite) {
        return new StackOptions(
                suite,
                data == null ? suite.defaultData() : data,
                new Ports(postgresql, kafka, keycloak, registry, matching, tracking, gateway),
                fresh,
                small ? SamplePlan.small() : SamplePlan.full(),
                thenStop);
    }
}
