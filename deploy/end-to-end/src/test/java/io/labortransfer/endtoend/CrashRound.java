package io.labortransfer.endtoend;

import io.labortransfer.endtoend.Chaos.Kill;
import io.labortransfer.endtoend.Happening.Acknowledged;
import io.labortransfer.endtoend.Happening.Kind;
import io.labortransfer.endtoend.Promises.Breach;
import io.labortransfer.local.journey.Journey;
import io.labortransfer.local.journey.JourneySummary;
import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.servers.Part;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One journey on a fresh suite whose servers were killed, and what it left behind.
 *
 * @param acknowledged records that an answer vouched for, each in the newest version that one did
 * @param open attempts of which nobody could say what came of them; each was sent again with its key
 * @param lost good answers that got lost on their way; each was asked for again with its key
 * @param events that were committed, and found on their topics
 */
record CrashRound(
        long seed,
        List<Kill> kills,
        long acknowledged,
        long open,
        int lost,
        int events,
        List<String> differences,
        List<Breach> breaches,
        List<String> disagreements) {

    static final Set<String> VICTIMS =
            Set.of("worker-registry", "job-matching", "transfer-tracking", "province-gateway", "PostgreSQL", "Kafka");

    private static final Path FOLDER = Path.of("target", "crash").toAbsolutePath();

    /** On a suite that has everything of its own. */
    static CrashRound play(long seed, int turns, Consumer<String> told)
            throws IOException, SQLException, InterruptedException {
        return play(options(), seed, turns, told);
    }

    /** On a suite whose parties sign in at the Keycloak of another, which nobody kills. */
    static CrashRound playBeside(Stack other, long seed, int turns, Consumer<String> told)
            throws IOException, SQLException, InterruptedException {
        return play(options().beside(other.options()), seed, turns, told);
    }

    private static StackOptions options() {
        return StackOptions.standard()
                .withData(FOLDER.resolve("suite"))
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh()
                .forMinutesOnly();
    }

    private static CrashRound play(StackOptions options, long seed, int turns, Consumer<String> told)
            throws IOException, SQLException, InterruptedException {
        History history = new History(FOLDER.resolve("history-" + seed + ".ndjson"));
        LossyLine line = new LossyLine(history, seed);
        try (Stack stack = Stack.start(options, Reporter.silent());
                Watch watch = new Watch(stack)) {
            Chaos chaos = new Chaos(victims(stack), turns, seed, history, told);
            JourneySummary journey;
            try (chaos) {
                journey = Journey.run(stack, Reporter.silent(), line);
            }
            journey.lines().forEach(told);
            Watch.Verdict verdict = watch.judge(history.soFar());
            return new CrashRound(
                    seed,
                    chaos.kills(),
                    vouchedFor(history.soFar()),
                    count(history.soFar(), Kind.UNKNOWN),
                    line.lost(),
                    watch.aftermath().committed().size(),
                    journey.differences(),
                    verdict.breaches(),
                    verdict.disagreements());
        }
    }

    private static List<Part> victims(Stack stack) {
        return stack.parts().stream()
                .filter(part -> VICTIMS.contains(part.name()))
                .sorted(java.util.Comparator.comparing(Part::name)) // the seed alone chooses the order
                .toList();
    }

    private static long vouchedFor(List<Happening> history) {
        return history.stream()
                .filter(each -> each.kind() == Kind.OK)
                .flatMap(each -> each.acknowledged().stream())
                .map(Acknowledged::id)
                .distinct()
                .count();
    }

    private static long count(List<Happening> history, Kind kind) {
        return history.stream().filter(each -> each.kind() == kind).count();
    }

    /** The round in a sentence. */
    String line() {
        return "seed %d: %d kills survived, %d acknowledged records checked, %d attempts left open and %d answers lost and asked for again, %d events; %d breaches, %d disagreements, %d differences"
                .formatted(
                        seed,
                        kills.size(),
                        acknowledged,
                        open,
                        lost,
                        events,
                        breaches.size(),
                        disagreements.size(),
                        differences.size());
    }

    /** The round as a row of the table in docs/reliability.md. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %d | %d | %d | %d | %d | %d | %d |",
                seed,
                kills.size(),
                acknowledged,
                open,
                lost,
                events,
                breaches.size() + disagreements.size() + differences.size());
    }
}
